/** Words of the fictional sample city: Chinese first, English second. */
export type Words = readonly [zh: string, en: string];

/** A text in both languages of the feed. */
export interface BothLanguages {
  readonly 'zh-Hans': string;
  readonly en: string;
}

export function both([zh, en]: Words): BothLanguages {
  return { 'zh-Hans': zh, en };
}

/** Streets (街道) of the sample city; the communities are spread over them in turn. */
export const STREETS: readonly Words[] = [
  ['长宁路街道', 'Changning Road street'],
  ['文化路街道', 'Wenhua Road street'],
  ['绿洲路街道', 'Lüzhou Road street'],
  ['青年路街道', 'Qingnian Road street'],
  ['滨河街道', 'Binhe street'],
  ['新城街道', 'Xincheng street'],
];

/** Names of the 71 communities, without the word for community. */
export const COMMUNITIES: readonly Words[] = [
  ['和平', 'Heping'],
  ['幸福', 'Xingfu'],
  ['团结', 'Tuanjie'],
  ['向阳', 'Xiangyang'],
  ['春晖', 'Chunhui'],
  ['金桥', 'Jinqiao'],
  ['玉泉', 'Yuquan'],
  ['松林', 'Songlin'],
  ['榆荫', 'Yuyin'],
  ['杏园', 'Xingyuan'],
  ['石榴苑', 'Shiliuyuan'],
  ['葡萄架', 'Putaojia'],
  ['胡杨里', 'Huyangli'],
  ['红柳湾', 'Hongliuwan'],
  ['沙枣巷', 'Shazaoxiang'],
  ['雪莲', 'Xuelian'],
  ['天山景苑', 'Tianshan Jingyuan'],
  ['博雅', 'Boya'],
  ['书香', 'Shuxiang'],
  ['文苑', 'Wenyuan'],
  ['育才', 'Yucai'],
  ['学府', 'Xuefu'],
  ['康乐', 'Kangle'],
  ['安泰', 'Antai'],
  ['福寿', 'Fushou'],
  ['颐和', 'Yihe'],
  ['祥云', 'Xiangyun'],
  ['瑞景', 'Ruijing'],
  ['锦绣', 'Jinxiu'],
  ['丽水', 'Lishui'],
  ['清泉', 'Qingquan'],
  ['碧波', 'Bibo'],
  ['柳堤', 'Liudi'],
  ['东湖', 'Donghu'],
  ['西湖湾', 'Xihuwan'],
  ['南园', 'Nanyuan'],
  ['北庭苑', 'Beitingyuan'],
  ['中山里', 'Zhongshanli'],
  ['建设', 'Jianshe'],
  ['光明', 'Guangming'],
  ['友谊', 'Youyi'],
  ['民主', 'Minzhu'],
  ['前进', 'Qianjin'],
  ['胜利', 'Shengli'],
  ['红星', 'Hongxing'],
  ['劳动', 'Laodong'],
  ['纺织', 'Fangzhi'],
  ['铁路', 'Tielu'],
  ['机械厂', 'Jixiechang'],
  ['粮站', 'Liangzhan'],
  ['供电', 'Gongdian'],
  ['园林', 'Yuanlin'],
  ['花城', 'Huacheng'],
  ['桃源', 'Taoyuan'],
  ['梅苑', 'Meiyuan'],
  ['兰亭', 'Lanting'],
  ['竹溪', 'Zhuxi'],
  ['菊香', 'Juxiang'],
  ['月光', 'Yueguang'],
  ['星河', 'Xinghe'],
  ['朝阳', 'Chaoyang'],
  ['晨曦', 'Chenxi'],
  ['晚晴', 'Wanqing'],
  ['金秋', 'Jinqiu'],
  ['丰收', 'Fengshou'],
  ['麦香', 'Maixiang'],
  ['棉田', 'Miantian'],
  ['驼铃', 'Tuoling'],
  ['丝路', 'Silu'],
  ['望岳', 'Wangyue'],
  ['临江', 'Linjiang'],
];

/** Given names of organisations, put between the city and the kind. */
export const ORGANIZATION_NAMES: readonly Words[] = [
  ['晨光', 'Chenguang'],
  ['康宁', 'Kangning'],
  ['惠民', 'Huimin'],
  ['仁和', 'Renhe'],
  ['同心', 'Tongxin'],
  ['暖阳', 'Nuanyang'],
  ['常青', 'Changqing'],
  ['雅韵', 'Yayun'],
  ['百川', 'Baichuan'],
  ['启明', 'Qiming'],
  ['小石榴', 'Xiaoshiliu'],
  ['邻家', 'Linjia'],
  ['绿叶', 'Lüye'],
  ['金穗', 'Jinsui'],
  ['远航', 'Yuanhang'],
  ['明德', 'Mingde'],
  ['巧手', 'Qiaoshou'],
  ['乐活', 'Lehuo'],
  ['安心', 'Anxin'],
  ['向日葵', 'Xiangrikui'],
  ['云岭', 'Yunling'],
  ['清风', 'Qingfeng'],
  ['众和', 'Zhonghe'],
  ['益家', 'Yijia'],
  ['新芽', 'Xinya'],
  ['和煦', 'Hexu'],
  ['天籁', 'Tianlai'],
  ['厚德', 'Houde'],
  ['汇智', 'Huizhi'],
  ['春风', 'Chunfeng'],
];

/** Kinds of organisations: code and what the name ends with. */
export const ORGANIZATION_KINDS = {
  training_school: ['职业技能培训学校', 'Vocational Training School'],
  law_firm: ['律师事务所', 'Law Firm'],
  clinic: ['社区诊所', 'Community Clinic'],
  tcm_clinic: ['中医诊所', 'Chinese Medicine Clinic'],
  care_home: ['养老服务中心', 'Elder Care Centre'],
  canteen: ['助餐食堂', 'Community Canteen'],
  volunteer_team: ['志愿服务队', 'Volunteer Team'],
  arts_group: ['文化艺术团', 'Arts Group'],
  sports_club: ['健身俱乐部', 'Sports Club'],
  nursery: ['托育中心', 'Child Care Centre'],
  study_centre: ['学习中心', 'Study Centre'],
  salon: ['美容美发店', 'Hair and Beauty Salon'],
  housekeeping: ['家政服务公司', 'Housekeeping Company'],
  property: ['物业服务公司', 'Property Services Company'],
  disability_service: ['助残服务中心', 'Disability Support Centre'],
} as const satisfies Record<string, Words>;

export type OrganizationKind = keyof typeof ORGANIZATION_KINDS;
