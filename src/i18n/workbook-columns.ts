/** Help for the columns of a workbook, in Chinese and English. */
type Help = readonly [zhHans: string, en: string];

/** By the sheet and the column, as `services.name`. */
export const COLUMN_HELP: Readonly<Record<string, Help>> = {
  'services.name': ['居民看到的名称，一行一项。', 'The name residents see; a row a service.'],
  'services.organization': [
    '谁提供；和“机构”里写得一样，没有就新加。',
    'Who gives it, as among the organisations; a new one is added.',
  ],
  'services.place': ['在哪里；几个地点用顿号隔开。', 'Where; several places with commas.'],
  'services.times': [
    '一句话：每周三、周四 16:00-18:00；工作日 9:30-13:30、16:00-19:30；没有固定时间写：请电话咨询。也可以写“时间”里的名称。',
    'A sentence: every Wednesday 16:00-18:00; working days 9:30-13:30; or: please call. Or a name of the sheet of times.',
  ],
  'services.cost': [
    '免费、收费、26元，或者：成人 26元、儿童 13元。空着是“请咨询”。',
    'free, at a charge, 26 CNY, or: adults 26 CNY, children 13 CNY. Empty is to be asked for.',
  ],
  'services.phones': [
    '带区号：0994-2220148；几个用顿号隔开。',
    'With the area code: 0994-2220148; several with commas.',
  ],
  'services.description': ['详细介绍；时间、费用以外的话都写在这里。', 'All else there is to say.'],
  'services.ages': [
    '60岁以上、6至12岁、17岁及以下、不限。',
    '60 and over, 6 to 12, 17 and under, all ages.',
  ],
  'services.audience': ['别的条件，例如：孕妇。', 'Other conditions, such as: expectant mothers.'],
  'services.kind': [
    '开放时间随时可以来；活动一场一场地办。空着就看一周几天。',
    'hours is when it is open; event is what takes place. Empty goes by the days of a week.',
  ],
  'services.category': [
    '类别，例如：文体、医疗；几个用顿号隔开。',
    'Categories, such as: sport, health; several with commas.',
  ],
  'services.booking': [
    '怎么来：从下拉列表里选。网上预约要先装好预约接口。',
    'How to come: choose from the list. Online needs a booking endpoint.',
  ],
  'services.capacity': ['一场最多几个人，写一个数。', 'Most people of a session, a number.'],
  'services.documents': ['要带什么；几样用顿号隔开。', 'Things to bring; several with commas.'],
  'services.wechat': [
    '一行一个：公众号 和平社区（heping-shequ）；小程序 昌吉邻里；微信号 wang-laoshi。二维码图片的地址写在最后。',
    'A line each: official-account Heping (heping-shequ); mini-program Linli; wechat wang-heping. The address of its QR code last.',
  ],
  'services.attachments': [
    '可以下载的文件，一行一个，名称和地址之间空一格：报名表 https://…/bm.pdf 120KB。大小可以不写。',
    'Files to download, a line each, a blank before the address: Form https://…/form.pdf 120KB. The size may be left out.',
  ],
  'services.status': [
    '正常、暂停、未开、取消；空着是正常。',
    'active, temporarily_closed, inactive, defunct; empty is active.',
  ],
  'services.aka': [
    '居民还会怎样叫它，搜索时用。',
    'Other names residents have for it; searched, too.',
  ],
  'services.url': ['这项服务的网页，https:// 开头。', 'Page about it, beginning with https://.'],
  'services.alert': ['临时的通知，写在最上面。', 'News about it, shown at its top.'],
  'services.address': ['地点的详细地址。', 'Address of its place.'],
  'times.name': [
    '自己起的名字，例如：门诊时间；几项服务可以共用。',
    'A name of your own, such as: surgery hours; services may share it.',
  ],
  'times.times': ['一句话，和“服务”里的时间一样写。', 'A sentence, as in the sheet of services.'],
  'times.kind': [
    '开放时间随时可以来；活动一场一场地办。',
    'hours is when it is open; event is what takes place.',
  ],
  'changes.service': ['和“服务”里的名称写得一样。', 'Its name, as among the services.'],
  'changes.date': ['哪一天，写全：2026-12-02。', 'The day, all of it: 2026-12-02.'],
  'changes.until': ['连着几天时，写最后一天。', 'The last day, where it is several.'],
  'changes.time': [
    '一天有几节时，写是几点开始的那一节。',
    'The time it begins at, where a day has several.',
  ],
  'changes.action': [
    '停课、改期、加课、待定；不停了写：照常。',
    'cancelled, moved, extra, ask; or scheduled, to take one back.',
  ],
  'changes.toDate': ['改期时写：改到哪一天。', 'The new day, where it is moved.'],
  'changes.toTimes': [
    '改期、加课时写：16:00-18:00；不变就空着。',
    'The new times: 16:00-18:00; empty where they stay.',
  ],
  'changes.reason': [
    '居民看到的原因，例如：老师请假。',
    'The reason residents see, such as: teacher ill.',
  ],
  'places.name': ['地点的名称。', 'Name of the place.'],
  'places.parent': ['在哪个地点里面，例如社区属于哪个街道。', 'The larger place it lies in.'],
  'places.address': ['详细地址。', 'Its address.'],
  'places.phones': ['带区号：0994-2220148。', 'With the area code: 0994-2220148.'],
  'places.times': [
    '开门的时间，和“服务”里的时间一样写。',
    'When it is open, written as the times of services.',
  ],
  'places.longitude': ['小数，例如 87.3。', 'A decimal, such as 87.3.'],
  'places.latitude': ['小数，例如 44.0。', 'A decimal, such as 44.0.'],
  'places.description': ['怎么走、几楼。', 'How to find it.'],
  'organizations.name': ['机构的名称。', 'Name of the organisation.'],
  'organizations.phones': ['带区号：0994-2220148。', 'With the area code: 0994-2220148.'],
  'organizations.kind': ['例如：社会组织、企业。', 'Such as: association, company.'],
  'organizations.wechat': [
    '一行一个：公众号 和平社区（heping-shequ）；小程序 昌吉邻里；微信号 wang-laoshi。二维码图片的地址写在最后。',
    'A line each: official-account Heping (heping-shequ); mini-program Linli; wechat wang-heping. The address of its QR code last.',
  ],
  'organizations.url': ['网页，https:// 开头。', 'Its page, beginning with https://.'],
  'organizations.description': ['是做什么的。', 'All there is to say of it.'],
  'figures.label': ['数字的名称，例如：服务组织。', 'Name of the figure, such as: organisations.'],
  'figures.value': [
    '435，或者：约2000、超过40。还没有就空着。',
    '435, or: about 2000, over 40. Empty where it is not known.',
  ],
  'figures.unit': ['个、人次、%。', 'Its unit, such as: visits, %.'],
  'figures.asOf': [
    '截至什么时候：2026年6月、2026-06-30。',
    'The time it is of: 2026-06, 2026-06-30.',
  ],
  'figures.source': ['哪里来的，例如：民政局。', 'Its source, such as: civil affairs bureau.'],
  'figures.description': ['怎么算的。', 'What is counted.'],
  'holidays.date': ['第一天：2026-10-01。', 'The first day: 2026-10-01.'],
  'holidays.until': ['连着几天时，写最后一天。', 'The last day, where it is several.'],
  'holidays.kind': ['放假，或者调休上班。', 'holiday or workday.'],
  'holidays.name': ['节日的名称，例如：国庆节。', 'Its name, such as: National Day.'],
  'about.fact': [
    '要说的是哪一项：从下拉列表里选。',
    'The fact that is said: choose from the list.',
  ],
  'about.value': [
    '名称、公告写一句话；发布单位和“机构”里写得一样；网址写全，https:// 开头。空着就是没有。',
    'A sentence for title and notice; the publisher as among the organizations; web addresses with https://. Empty is none.',
  ],
  'holidays.as': ['调休上班那天，按周几的时间。', 'The weekday whose hours a make-up workday has.'],
};

/** The first sheet of a workbook, a line each. */
export const ABOUT_WORKBOOK: readonly Help[] = [
  ['怎么填', 'Filling it in'],
  [
    '只有“服务”必须填，一行一项；别的工作表用得着再填。',
    'Only the sheet of services has to be filled in, a row a service; the others as they are needed.',
  ],
  [
    '灰色的“例：”是例子，不会读进去；可以留着，也可以删掉。',
    'Grey rows that begin with “Example:” are not read; keep or delete them.',
  ],
  [
    '点表头上面的“+”，展开不常用的列。',
    'Press the + above the headings for columns that are needed less.',
  ],
  [
    '时间写成一句话：每周三、周四 16:00-18:00；每月第一个周一 9:00-11:00；每2周周六 10:00-11:30，2026年11月7日起。',
    'Times are a sentence: every Wednesday, Thursday 16:00-18:00; first Monday of the month 9:00-11:00; every 2 weeks on Saturday 10:00-11:30, from 2026-11-07.',
  ],
  [
    '停一次课、改一次期：写在“停课改期”里，不改原来的时间。',
    'To cancel or move one session, add a row to the sheet of changes; the times stay.',
  ],
  [
    '国家放假不用写；本地另有放假，把全年的都写在“节假日”里。',
    'Holidays of the state are known; where there are others, write those of the whole year into the sheet of holidays.',
  ],
  [
    '数据的名称、发布单位、公告、订阅的网址：写在“关于本数据”里。',
    'Title, publisher and notice of the data, and addresses to subscribe to, stand in the sheet about-data.',
  ],
  [
    '看不懂的格子不猜，居民看到“请咨询”；哪一格、要怎么写，转换时会说。',
    'Nothing is guessed: residents are told to ask, and the cell is named when the workbook is converted.',
  ],
  [
    '填好以后：npx linli convert 这个文件.xlsx',
    'When it is done: npx linli convert this-file.xlsx',
  ],
];
