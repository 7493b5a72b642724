import { PHONE, WECHAT, within, type FieldWords } from './words.ts';

/** Descriptions of the services. */
export const SERVICES_WORDS: FieldWords = {
  services: ['服务，一项一条。', 'The services, each for itself.'],
  ...within('services', {
    id: [
      '服务的名字，别的地方用它来指这一项，定了就不要改。',
      'Name by which others refer to it; it does not change.',
    ],
    name: ['显示的名称。', 'Name that is shown.'],
    aka: ['居民还会怎样叫它，搜索时用。', 'Other names residents have for it; searched, too.'],
    summary: ['一句话介绍，写在卡片上。', 'One sentence, for the card.'],
    description: ['详细介绍。', 'All there is to say.'],
    organization_id: [
      '谁提供：organizations 里的一个 id。',
      'Who gives it: an id of organizations.',
    ],
    status: [
      '现在办不办：active 办，temporarily_closed 暂停，inactive 没有开，defunct 取消了，unknown 不清楚，请先问。',
      'Whether it is given now; unknown asks residents to ask first.',
    ],
    terms: ['类别，写成“分类:类别”，例如 need:sport。', 'Categories, as taxonomy:term.'],
    open_to: [
      '谁可以来：city 全市居民，community 本社区居民，all 所有人。',
      'Whose residents may come: of the city, of the community, or anybody.',
    ],
    eligibility: ['要什么条件。', 'Who it is for.'],
    cost: ['收不收费。', 'What it costs.'],
    booking: [
      '怎样来：直接来、打电话、在线预约。',
      'How to come: just so, by telephone, booked online.',
    ],
    languages: ['讲哪些语言。', 'Languages it is given in.'],
    phones: ['这项服务的电话。', 'Telephone numbers of the service.'],
    wechat: [
      '这项服务的公众号、小程序、微信号；没有就用机构的。',
      'Its accounts in WeChat; without any those of its organisation.',
    ],
    url: ['这项服务的网页。', 'Page about it.'],
    at: ['在哪里、什么时间，一个地点一条。', 'Where and when, each place for itself.'],
    image: ['照片，代替卡片上的图标。', 'An image, in place of the drawing on its card.'],
    documents: ['要带什么。', 'What to bring.'],
    alert: ['临时的通知，醒目地写在上面。', 'News about it, shown at its top.'],
    attachments: [
      '可以下载的表格、海报，一个文件一条。',
      'Files to take home: forms to fill in, a poster.',
    ],
    checked: ['什么时候、谁核对过。', 'When it was checked, and by whom.'],
  }),
  ...within('services.eligibility', {
    text: ['条件，用文字写。', 'The conditions, in words.'],
    min_age: ['最小年龄，周岁。', 'Least age, in years.'],
    max_age: ['最大年龄，周岁。', 'Greatest age, in years.'],
  }),
  ...within('services.cost', {
    free: ['true 是免费，false 是收费。', 'true is free of charge.'],
    text: ['价格要说明的话。', 'What there is to say about the price.'],
    options: ['几种价格，一种一条。', 'Prices, each for itself.'],
    'options.name': ['这是谁的、什么的价格。', 'Whose price it is, or of what.'],
    'options.amount': ['多少钱。', 'The amount.'],
    'options.currency': ['什么钱，人民币是 CNY。', 'Currency (ISO 4217): CNY is yuan.'],
  }),
  ...within('services.booking', {
    mode: [
      'walk_in 直接来，phone 打电话，wechat 用微信，online 在本网页预约，link 到别的网页预约。',
      'walk_in needs no booking, phone is by telephone, wechat in WeChat, online is booked here, link on another page.',
    ],
    url: ['到哪个网页预约，mode 写 link 时用。', 'Page it is booked on, for link.'],
    max_party_size: ['一次预约最多几个人。', 'Most people of one booking.'],
    opens_days_before: [
      '提前几天开始约；不写，公布了就可以约。',
      'Days before a session from which it can be booked.',
    ],
    opens_time: [
      '那一天几点开始约；不写，和开场同一个钟点。',
      'Time of that day at which booking opens.',
    ],
    closes_minutes_before: [
      '开场前多少分钟停止预约。',
      'Minutes before the start at which booking closes.',
    ],
    cancel_minutes_before: [
      '开场前多少分钟以内不能再取消。',
      'Minutes before the start until which a booking can be cancelled.',
    ],
    questions: ['姓名、电话以外要问的。', 'Questions beside name and telephone number.'],
    rules: ['名额怎样给。', 'How places are given.'],
  }),
  ...within('services.booking.questions', {
    id: ['问题的名字。', 'Name of the question.'],
    label: ['问什么。', 'The question.'],
    hint: ['写在下面的提示。', 'A hint below it.'],
    type: [
      'short_text 短答，paragraph 长答，choice 单选，yes_no 是否，number 数字。',
      'What is answered: a short or a long text, a choice, yes or no, a number.',
    ],
    required: ['true：一定要回答。', 'true: it has to be answered.'],
    options: ['单选有哪些可以选。', 'What can be chosen, for choice.'],
    'options.id': ['选项的名字。', 'Name of the option.'],
    'options.label': ['显示的文字。', 'Text that is shown.'],
    minimum: ['数字最小是多少。', 'Least number.'],
    maximum: ['数字最大是多少。', 'Greatest number.'],
    only_if: [
      '前面某一题答了什么，才问这一题。',
      'Asked only where an earlier question has this answer.',
    ],
    'only_if.question': ['前面那一题的 id。', 'Id of the earlier question.'],
    'only_if.is': ['选项的 id；是否题写 yes 或 no。', 'Id of the option, or yes or no.'],
  }),
  ...within('services.booking.rules', {
    waitlist: [
      '一场最多几人候补；0 是不候补。',
      'Most people who wait for one session; 0 for none.',
    ],
    per_phone: [
      '一个电话在一场里最多占几个名额。',
      'Most places of one telephone number in one session.',
    ],
    per_household: ['一户在一场里最多占几个名额。', 'Most places of one household in one session.'],
    household_question: [
      '靠哪一题分清是哪一户，写那一题的 id。',
      'Id of the question that tells households apart.',
    ],
    attendee_names: [
      '要不要每个人的名字：none 不要，optional 可以写，required 一定要。',
      'Whether the names of all who come are asked for.',
    ],
    priority: ['谁排在前面，也可以提前约。', 'Who comes first, and may book earlier.'],
    'priority.groups': ['哪些人。', 'These people.'],
    'priority.groups.id': ['这些人的名字，给程序用。', 'Name of the group.'],
    'priority.groups.label': ['显示的文字。', 'Text that is shown.'],
    'priority.opens_days_before': [
      '他们提前几天开始约。',
      'Days before a session from which they can book.',
    ],
    draw: ['停止预约以后抽签。', 'Places are drawn by lot after booking has closed.'],
    'draw.minutes_before': [
      '开场前多少分钟抽。',
      'Minutes before the start at which they are drawn.',
    ],
  }),
  ...within('services.phones', PHONE),
  ...within('services.at', {
    id: [
      '这项服务在这个地点的名字，定了就不要改。',
      'Name of the service at this place; it does not change.',
    ],
    location_id: ['哪里：locations 里的一个 id。', 'The place: an id of locations.'],
    description: ['几楼、哪个房间。', 'Where in it.'],
    schedules: [
      '时间：schedules 里的 id。不写，用地点的开放时间；[] 是没有固定时间。',
      'The times: ids of schedules. Where it is missing, the place is open as it is; [] is none.',
    ],
    capabilities: ['能办什么：capabilities 里的 id。', 'What can be done: ids of capabilities.'],
    capacity: ['名额。', 'Its places.'],
    'capacity.maximum': ['一场最多几个人。', 'Most people in one session.'],
  }),
  ...within('services.attachments', {
    name: ['文件叫什么，居民看到的。', 'Name of the file, as residents see it.'],
    url: ['文件的地址。', 'Address of the file.'],
    media_type: [
      '文件类型，例如 application/pdf；没有就看文件名。',
      'Media type (IANA), such as application/pdf; without one the name of the file says it.',
    ],
    size_in_bytes: [
      '多大，单位是字节；不知道就不写。',
      'Its size in bytes; left out where nobody knows.',
    ],
  }),
  ...within('services.wechat', WECHAT),
  ...within('services.image', {
    url: ['图片的地址。', 'Address of the image.'],
    alt: ['图上有什么，给看不见的人。', 'What it shows, for those who cannot see it.'],
    credit: ['谁拍的。', 'Who made it.'],
  }),
  ...within('services.checked', {
    on: ['哪一天核对的。', 'The day it was checked.'],
    by: ['谁核对的。', 'Who checked it.'],
    review_after: [
      '过了哪一天要再核对，网页会请居民先问。',
      'The day after which it has to be checked again.',
    ],
  }),
};
