import { activities, EVENING } from './sample-activity.ts';

/** The law and neighbours. */
export const LAW = activities('law', [
  {
    names: [
      ['法律咨询', 'Legal advice'],
      ['律师坐诊', 'Lawyer on duty'],
    ],
    summary: ['一对一，内容保密。', 'One to one, in confidence.'],
    aka: [['律师', 'lawyer']],
    providers: ['law_firm'],
    minutes: 30,
    places: [1, 3],
  },
  {
    names: [
      ['普法讲座', 'Law talk'],
      ['防诈骗讲座', 'How to spot a fraud'],
    ],
    summary: ['用身边案例讲法律。', 'The law explained with everyday cases.'],
    aka: [['反诈', 'anti-fraud']],
    providers: ['law_firm', 'volunteer_team'],
    places: [20, 40],
  },
  {
    names: [['邻里纠纷调解', 'Mediation between neighbours']],
    summary: ['调解员帮双方说开。', 'A mediator helps both sides to talk.'],
    aka: [['调解', 'mediation']],
    providers: ['law_firm', 'volunteer_team'],
    minutes: 60,
    places: [1, 2],
  },
]);

/** Hair, nails, make-up. */
export const BEAUTY = activities('beauty', [
  {
    names: [
      ['公益理发', 'Free haircuts'],
      ['便民理发', 'Neighbourhood haircuts'],
    ],
    summary: ['现场排队，约二十分钟。', 'About twenty minutes each.'],
    aka: [['剪发', 'haircut']],
    providers: ['salon', 'volunteer_team'],
    minutes: 120,
    places: [10, 24],
  },
  {
    names: [
      ['美甲体验', 'Nail care'],
      ['日常妆课', 'Everyday make-up'],
      ['面部护理', 'Facial care'],
    ],
    summary: ['学员实操，老师指导。', 'By trainees with their teacher.'],
    aka: [['美容', 'beauty care']],
    providers: ['salon', 'training_school'],
    ages: [16, null],
    places: [2, 8],
    price: [10, 30],
  },
]);

/** Help in the home and with the building. */
export const HOME = [
  ...activities('housekeeping', [
    {
      names: [
        ['家政技能课', 'Housekeeping skills'],
        ['收纳整理课', 'Tidying class'],
      ],
      summary: ['学会就能上岗。', 'Skills one can find work with.'],
      aka: [['家务', 'housework']],
      providers: ['housekeeping', 'training_school'],
    },
    {
      names: [
        ['家电清洗预约', 'Appliance cleaning'],
        ['上门保洁', 'House cleaning'],
      ],
      summary: ['上门服务，先报价后动手。', 'At home; the price is agreed first.'],
      aka: [['保洁', 'cleaning']],
      providers: ['housekeeping'],
      minutes: 120,
      places: [1, 3],
      price: [30, 120],
    },
    {
      names: [
        ['磨刀修伞', 'Knife and umbrella repairs'],
        ['小家电维修', 'Small appliance repairs'],
        ['缝补改衣', 'Mending and alterations'],
      ],
      summary: ['拿来就修，零件另计。', 'Bring it along; parts are extra.'],
      aka: [['维修', 'repairs']],
      providers: ['volunteer_team', 'property'],
      minutes: 120,
      places: [10, 20],
    },
  ]),
  ...activities('property', [
    {
      names: [
        ['物业报修窗口', 'Repairs desk'],
        ['物业费咨询', 'Property fee questions'],
      ],
      summary: ['水、电、暖、门禁都可登记。', 'Water, power, heating and doors.'],
      aka: [['报修', 'report a fault']],
      providers: ['property'],
      open: 'office',
    },
    {
      names: [['楼栋议事会', 'Residents’ meeting']],
      summary: ['楼里的事大家商量。', 'What concerns the building is talked over.'],
      aka: [['业主会', 'owners’ meeting']],
      providers: ['property', 'volunteer_team'],
      starts: EVENING,
      places: [20, 40],
    },
  ]),
];
