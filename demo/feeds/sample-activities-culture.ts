import { activities, AFTERNOON, EVENING, MORNING, WORKING_DAYS } from './sample-activity.ts';

/** Culture and sport. */
export const CULTURE = activities('culture', [
  {
    names: [
      ['太极拳晨练', 'Morning tai chi'],
      ['太极拳入门班', 'Tai chi for beginners'],
      ['太极扇', 'Tai chi fan'],
    ],
    summary: ['二十四式教学，穿平底鞋即可。', 'The 24 forms; wear flat shoes.'],
    aka: [['太极', 'taiji']],
    providers: ['sports_club'],
    minutes: 60,
    starts: ['08:30', '09:00'],
    places: [20, 40],
  },
  {
    names: [
      ['书法班', 'Calligraphy'],
      ['硬笔书法班', 'Pen calligraphy'],
      ['少儿书法班', 'Calligraphy for children'],
    ],
    summary: ['从基本笔画学起，笔墨自备。', 'From the first strokes; bring brush and ink.'],
    aka: [['写字', 'handwriting']],
    providers: ['study_centre', 'arts_group'],
    places: [10, 20],
    price: [5, 20],
  },
  {
    names: [
      ['合唱团排练', 'Choir rehearsal'],
      ['红石榴合唱团', 'Pomegranate Choir'],
    ],
    summary: ['喜欢唱歌就能参加，不用考试。', 'For all who like to sing, no audition.'],
    aka: [['唱歌', 'singing']],
    providers: ['arts_group'],
    starts: [...AFTERNOON, ...EVENING],
    places: [25, 40],
  },
  {
    names: [
      ['广场舞队', 'Square dancing'],
      ['民族舞班', 'Folk dance'],
      ['麦西热甫舞蹈班', 'Meshrep dance'],
    ],
    summary: ['零基础可参加。', 'Beginners are welcome.'],
    aka: [['跳舞', 'dancing']],
    providers: ['arts_group', 'sports_club'],
    days: WORKING_DAYS,
    starts: EVENING,
    places: [20, 40],
  },
  {
    names: [
      ['瑜伽课', 'Yoga'],
      ['八段锦', 'Baduanjin'],
    ],
    summary: ['舒展身体，垫子可借用。', 'Stretching; mats can be borrowed.'],
    aka: [['拉伸', 'stretching']],
    providers: ['sports_club'],
    minutes: 60,
    starts: [...MORNING, ...EVENING],
    places: [10, 20],
    price: [10, 30],
  },
  {
    names: [
      ['国画班', 'Chinese painting'],
      ['剪纸课', 'Paper cutting'],
      ['手工编织', 'Knitting together'],
    ],
    summary: ['边学边做，作品可带走。', 'Learn by doing and take your work home.'],
    aka: [['手工', 'handicraft']],
    providers: ['arts_group', 'study_centre'],
    places: [8, 18],
    price: [5, 25],
  },
  {
    names: [
      ['二胡班', 'Erhu lessons'],
      ['都塔尔班', 'Dutar lessons'],
      ['葫芦丝班', 'Hulusi lessons'],
    ],
    summary: ['小班教学，乐器可借。', 'Small groups; instruments can be borrowed.'],
    aka: [['乐器', 'music lessons']],
    providers: ['arts_group'],
    places: [4, 10],
    price: [15, 40],
  },
  {
    names: [
      ['乒乓球活动', 'Table tennis'],
      ['羽毛球活动', 'Badminton'],
    ],
    summary: ['自由组队，球拍可借。', 'Find a partner there; bats can be borrowed.'],
    aka: [['打球', 'ball games']],
    providers: ['sports_club'],
    starts: EVENING,
    places: [8, 16],
  },
  {
    names: [
      ['社区阅览室', 'Reading room'],
      ['棋牌室', 'Board games room'],
    ],
    summary: ['开放时间内随时可来。', 'Come at any time while it is open.'],
    aka: [['看书', 'reading']],
    providers: ['volunteer_team', 'study_centre'],
    starts: ['10:00'],
    open: 'daytime',
  },
]);
