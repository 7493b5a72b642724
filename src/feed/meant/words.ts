/** Words that offices write for those of the feed, by these: English, American and Chinese. */
const WRITTEN: Readonly<Record<string, string>> = {
  // Exceptions of a schedule, and states of a service.
  cancelled:
    'cancel canceled called_off off 取消 已取消 取消了 停 停课 停課 停诊 停診 停办 停开 停止 暂停 暫停 休息 放假 不上课 closed',
  moved:
    'move rescheduled changed 改期 调整 改时间 调课 变更 推迟 延期 延后 顺延 提前 改到 postponed delayed',
  extra: 'added additional add 加课 加开 增加 加场 新增 补课',
  temporarily_closed:
    'closed paused suspended closed_temporarily temporarily_unavailable 暂停 关闭 停业 暂停开放 暂停服务 临时关闭 停办 已停办 停止 已停止 已暂停 暫停 已关闭 關閉 维修 整修',
  inactive: '停用 下线 未启用 disabled',
  defunct:
    '撤销 已撤销 已取消 ended discontinued permanently_closed closed_permanently 永久关闭 注销 已注销 终止 已终止',
  active: 'open running 营业 正常营业 正常 开放 运行 正常开放 在办 启用',
  // Schedules.
  hours: 'opening_hours business_hours 开放时间 营业时间 服务时间 办公时间',
  event: 'class course activity session events 活动 课程 班次 讲座',
  ask: 'unknown 询问 待定 咨询 请咨询',
  closed: '关闭 休息 不开放 放假 停',
  open: '开放 照常 正常 照常开放',
  unchanged: '不变 照旧',
  holiday: '节假日 放假 休 假日 休息',
  workday: '上班 调休 补班 班 工作日 makeup',
  weekly: '每周 week',
  monthly: '每月 month',
  yearly: '每年 annual annually year',
  // Booking.
  online: '在线 网上 线上 网络 web internet',
  phone: 'tel telephone call 电话 电话预约',
  wechat: 'weixin 微信 微信预约 公众号 小程序',
  walk_in: 'walkin drop_in 现场 到场 直接来 无需预约 上门',
  link: 'url website 链接 网址',
  short_text: 'text string 文本 短文本 单行',
  paragraph: 'textarea long_text 多行 长文本 段落',
  choice: 'select radio dropdown single_choice 单选 选择',
  yes_no: 'boolean bool 是否 是非',
  number: 'integer int numeric 数字',
  none: '无 不需要 no',
  optional: '可选 选填',
  required: '必填 需要 yes',
  // People and places.
  city: '全市 全城',
  community: '本社区 社区',
  all: '所有人 不限 任何人 everyone anyone public',
  physical: '实体 线下',
  virtual: '虚拟 线上 online',
  route: '线路 路线',
  point: '点',
  line: '线',
  machine: 'atm 机器 自助机',
  self_service: '自助',
  staff: '人工 柜台 窗口 counter teller',
  yes: 'y true 是 有 可以',
  no: 'n false 否 无 没有 不可以',
  unknown: '不详 未知 不清楚 不知道',
  // Figures.
  eq: '= == equal equals exactly exact 等于 正好 恰好',
  gt: '> >= ≥ over more more_than greater above at_least min minimum gte ge 超过 大于 多于 不少于 不低于 至少 以上 逾',
  lt: '< <= ≤ under less less_than below up_to at_most max maximum lte le 低于 小于 少于 不超过 不多于 至多 最多 以下 以内 不足',
  about: '~ ≈ approx approx. approximately around circa ca. 约 大约 约为 左右 大概 近 将近',
  up: 'higher increase rising 高 升 上升 越高越好 增加',
  down: 'lower decrease falling 低 降 下降 越低越好 减少',
  neutral: '中性 无',
};

function meaningsOf(): ReadonlyMap<string, readonly string[]> {
  const meanings = new Map<string, string[]>();
  for (const [meaning, words] of Object.entries(WRITTEN)) {
    for (const word of words.normalize('NFKC').split(' ')) {
      const others = meanings.get(word);
      if (others === undefined) meanings.set(word, [meaning]);
      else others.push(meaning);
    }
  }
  return meanings;
}

/** The words of the feed that a word may stand for. */
export const WORDS: ReadonlyMap<string, readonly string[]> = meaningsOf();
