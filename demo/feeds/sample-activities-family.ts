import { activities, AFTERNOON, MORNING, WEEKEND, WORKING_DAYS } from './sample-activity.ts';

/** For children and their parents. */
export const CHILDREN = activities('children', [
  {
    names: [
      ['四点半课堂', 'After-school class'],
      ['课后作业辅导', 'Homework help'],
    ],
    summary: ['放学后有人陪写作业。', 'Company and help with homework after school.'],
    aka: [['课后托管', 'after-school care']],
    providers: ['volunteer_team', 'study_centre'],
    days: WORKING_DAYS,
    starts: ['16:30', '17:00'],
    ages: [6, 12],
    places: [15, 30],
  },
  {
    names: [
      ['亲子阅读', 'Reading with parents'],
      ['绘本故事会', 'Picture book hour'],
    ],
    summary: ['家长陪同，一起读绘本。', 'Picture books, together with a parent.'],
    aka: [['讲故事', 'story time']],
    providers: ['nursery', 'study_centre'],
    minutes: 60,
    days: WEEKEND,
    starts: MORNING,
    ages: [2, 6],
    places: [8, 16],
  },
  {
    names: [
      ['临时托育', 'Hourly child care'],
      ['婴幼儿照护', 'Baby and toddler care'],
    ],
    summary: ['按小时照看幼儿。', 'Child care by the hour.'],
    aka: [['托班', 'day nursery']],
    providers: ['nursery'],
    ages: [1, 3],
    price: [15, 35],
    days: WORKING_DAYS,
    starts: ['09:30'],
    open: 'daytime',
  },
  {
    names: [
      ['少儿编程课', 'Coding for children'],
      ['科学小实验', 'Little experiments'],
      ['少儿国际象棋', 'Chess for children'],
    ],
    summary: ['动手又动脑。', 'For hands and heads.'],
    aka: [['兴趣班', 'hobby class']],
    providers: ['study_centre', 'training_school'],
    days: WEEKEND,
    ages: [7, 14],
    places: [8, 16],
    price: [10, 40],
  },
  {
    names: [
      ['周末小画家', 'Weekend painters'],
      ['周末泥塑坊', 'Weekend clay workshop'],
    ],
    summary: ['画笔和泥料由社区准备。', 'Brushes, paint and clay are there.'],
    aka: [['美术', 'art']],
    providers: ['study_centre', 'volunteer_team'],
    days: WEEKEND,
    starts: [...MORNING, ...AFTERNOON],
    ages: [3, 12],
    places: [8, 20],
  },
]);

/** Meals, work, and support for disabled residents. */
export const SUPPORT = [
  ...activities('disability', [
    {
      names: [
        ['康复训练', 'Rehabilitation training'],
        ['助残手工坊', 'Craft workshop'],
        ['手语课', 'Sign language'],
      ],
      summary: ['可有家属陪同。', 'A family member may come along.'],
      aka: [['残疾人', 'disabled people']],
      providers: ['disability_service'],
      places: [6, 14],
    },
    {
      names: [['轮椅租借与维修', 'Wheelchair loan and repair']],
      summary: ['登记后即可借用。', 'Borrow one after signing for it.'],
      aka: [['轮椅', 'wheelchair']],
      providers: ['disability_service'],
      open: 'office',
    },
  ]),
  ...activities('meals', [
    {
      names: [
        ['社区助餐点', 'Community canteen'],
        ['爱心午餐', 'Neighbourhood lunch'],
      ],
      summary: ['堂食、打包都可以。', 'Eat in or take away.'],
      aka: [['食堂', 'canteen']],
      providers: ['canteen'],
      price: [8, 20],
      open: 'meals',
    },
    {
      names: [
        ['面点课', 'Noodles and dumplings'],
        ['馕和抓饭课', 'Nan and pilaf'],
      ],
      summary: ['当场做，当场吃。', 'Cook it and eat it.'],
      aka: [['做饭', 'cooking']],
      providers: ['canteen', 'training_school'],
      places: [6, 12],
      price: [10, 30],
    },
  ]),
  ...activities('work', [
    {
      names: [
        ['求职咨询', 'Job advice'],
        ['简历修改', 'Help with a CV'],
      ],
      summary: ['一对一，带上简历更好。', 'One to one; bring your CV if you have one.'],
      aka: [['找工作', 'find work']],
      providers: ['training_school', 'volunteer_team'],
      minutes: 30,
      places: [1, 4],
      ages: [16, null],
    },
    {
      names: [
        ['电脑基础班', 'Computer basics'],
        ['电商直播课', 'Selling on a live stream'],
        ['育婴员培训', 'Infant carer course'],
      ],
      summary: ['学完发结业证明。', 'With a certificate at the end.'],
      aka: [['技能培训', 'skills training']],
      providers: ['training_school'],
      ages: [16, null],
      places: [10, 25],
    },
  ]),
];
