import { activities, AFTERNOON, MORNING } from './sample-activity.ts';

/** For older residents. */
export const ELDER = activities('elder', [
  {
    names: [
      ['智能手机课', 'Smartphone class'],
      ['智能手机入门班', 'Smartphone beginners’ class'],
      ['手机挂号与支付课', 'Booking and paying by phone'],
    ],
    summary: [
      '学用手机挂号、缴费、视频通话。',
      'Doctor’s appointments, bills and video calls by phone.',
    ],
    aka: [['手机培训', 'phone training']],
    providers: ['volunteer_team', 'training_school'],
    ages: [55, null],
    starts: MORNING,
  },
  {
    names: [
      ['老年健康操', 'Exercises for seniors'],
      ['坐式健身操', 'Chair exercises'],
    ],
    summary: ['动作舒缓，坐着也能练。', 'Gentle exercises that can be done sitting.'],
    aka: [['养生操', 'health exercises']],
    providers: ['care_home', 'sports_club'],
    minutes: 60,
    ages: [60, null],
    starts: MORNING,
  },
  {
    names: [
      ['日间照料', 'Day care for seniors'],
      ['老人日托', 'Senior day centre'],
    ],
    summary: ['白天照看、午休和简单康复。', 'Company, rest and light exercise through the day.'],
    aka: [['托老', 'elder day care']],
    providers: ['care_home'],
    ages: [60, null],
    price: [10, 40],
    starts: ['10:00'],
    open: 'daytime',
  },
  {
    names: [
      ['上门助浴', 'Bathing help at home'],
      ['上门理发助洁', 'Haircut and cleaning at home'],
    ],
    summary: ['为行动不便的老人上门服务。', 'At home, for people who find it hard to go out.'],
    aka: [['居家养老', 'home care']],
    providers: ['care_home', 'housekeeping'],
    minutes: 60,
    places: [1, 4],
    ages: [65, null],
    price: [20, 60],
  },
  {
    names: [
      ['银龄茶话会', 'Seniors’ tea'],
      ['老友记忆角', 'Memory corner'],
    ],
    summary: ['喝茶聊天，一起回忆往事。', 'Tea, talk and shared memories.'],
    aka: [['聊天', 'company']],
    providers: ['volunteer_team', 'care_home'],
    ages: [60, null],
    starts: AFTERNOON,
  },
]);

/** For health. */
export const MEDICAL = activities('medical', [
  {
    names: [
      ['量血压测血糖', 'Blood pressure and sugar check'],
      ['免费量血压', 'Blood pressure check'],
    ],
    summary: ['现场测量，可咨询用药。', 'Measured on the spot; ask about your medicines.'],
    aka: [['血压', 'blood pressure']],
    providers: ['clinic'],
    minutes: 120,
    starts: MORNING,
  },
  {
    names: [
      ['中医理疗', 'Chinese medicine therapy'],
      ['艾灸体验', 'Moxibustion'],
      ['推拿按摩', 'Tuina massage'],
    ],
    summary: ['中医师一对一调理。', 'One to one with a practitioner.'],
    aka: [['中医', 'Chinese medicine']],
    providers: ['tcm_clinic'],
    minutes: 40,
    places: [1, 6],
    ages: [18, null],
    price: [20, 80],
  },
  {
    names: [
      ['健康讲座', 'Health talk'],
      ['慢病管理讲座', 'Living with a chronic illness'],
      ['急救知识课', 'First aid class'],
    ],
    summary: ['医生讲解，现场答疑。', 'A doctor explains and answers questions.'],
    aka: [['科普', 'health education']],
    providers: ['clinic', 'volunteer_team'],
    places: [20, 40],
  },
  {
    names: [
      ['口腔检查', 'Dental check'],
      ['视力检查', 'Eye test'],
    ],
    summary: ['每人约十分钟。', 'About ten minutes each.'],
    aka: [['体检', 'check-up']],
    providers: ['clinic'],
    places: [8, 20],
  },
  {
    names: [
      ['孕产妇课堂', 'Class for expectant mothers'],
      ['产后恢复课', 'After-birth recovery'],
    ],
    summary: ['孕期保健与产后恢复。', 'Health before and after birth.'],
    aka: [['孕妇', 'pregnancy']],
    providers: ['clinic', 'training_school'],
    places: [6, 12],
    ages: [18, null],
  },
]);
