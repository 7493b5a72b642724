import type { Messages } from './messages.ts';

/** "Where can I do this", in Simplified Chinese. */
export const zhHansFinder: Messages['finder'] = {
  position: {
    asking: '正在确定您的位置…',
    known: '您的位置只用来在这台设备上算距离，不会发给任何人。',
    refused: '没有得到位置许可。也可以在服务列表的“筛选”里选地点。',
    unavailable: '暂时无法确定位置。也可以在服务列表的“筛选”里选地点。',
  },
  title: '在哪里能办',
  what: '要办什么',
  choose: '请选择',
  amount: (unit) => `金额（${unit}）`,
  amountHint: '例如 1500，可以不填',
  badAmount: '金额请填数字，例如 1500。',
  found: (points) => (points === 0 ? '没有找到确定能办的地方' : `${points} 处可以办`),
  none: '没有找到。请打电话问社区。',
  yes: '可以办',
  ask: '请先咨询',
  no: '这里不能办',
  limit: (limit) => `限额：${limit}`,
  limitUnknown: '限额未公布，去之前请先问一下',
  overLimit: (amount, limit) => `${amount}超出这里的限额（${limit}）`,
  channel: {
    machine: '机具办理',
    self_service: '自助办理',
    staff: '工作人员办理',
    online: '网上办理',
  },
};
