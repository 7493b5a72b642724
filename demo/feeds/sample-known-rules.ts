import { rangeFrom } from './sample-hours.ts';
import { EVERY_DAY, ONLINE, type Known } from './sample-known-states.ts';
import { both } from './sample-words.ts';

/** Booked with questions of their own, and by rules of who gets a place. */
export function withRules(): readonly Known[] {
  return [
    {
      id: 'questions',
      name: ['上门助浴', 'Bathing help at home'],
      summary: ['护理员上门，帮助老人洗澡。', 'A carer comes home and helps with a bath.'],
      need: 'elder',
      schedule: { ...EVERY_DAY, times: [rangeFrom('10:00', 120), rangeFrom('16:00', 120)] },
      booking: {
        ...ONLINE,
        max_party_size: 1,
        questions: homeQuestions(),
        rules: { waitlist: 5, per_household: 1, household_question: 'door' },
      },
      places: 3,
    },
    {
      id: 'waitlist',
      name: ['中医推拿体验', 'Chinese massage, to try'],
      summary: ['每场一个名额，约满可以候补。', 'One place; one can wait for it.'],
      need: 'medical',
      schedule: { ...EVERY_DAY, times: [rangeFrom('17:00', 30)] },
      booking: { ...ONLINE, max_party_size: 1, rules: { waitlist: 8, per_phone: 1 } },
      places: 1,
    },
    {
      id: 'draw',
      name: ['新春游园会', 'New year garden party'],
      summary: ['名额少，先报名，再抽签。', 'Few places: apply first, then lots are drawn.'],
      need: 'culture',
      schedule: { ...EVERY_DAY, times: [rangeFrom('20:00', 120)] },
      booking: {
        ...ONLINE,
        closes_minutes_before: 1440,
        rules: { draw: { minutes_before: 1380 }, attendee_names: 'optional' },
      },
      places: 6,
    },
    {
      id: 'priority',
      name: ['老年体检', 'Health check for elders'],
      summary: [
        '七十岁以上和残疾人提前三天可约。',
        'Those over 70 and people with disabilities book three days earlier.',
      ],
      need: 'medical',
      schedule: { ...EVERY_DAY, times: [rangeFrom('10:30', 90)] },
      booking: {
        ...ONLINE,
        opens_days_before: 4,
        opens_time: '08:00',
        rules: {
          waitlist: 10,
          priority: {
            groups: [
              { id: 'over-70', label: both(['七十岁以上', 'Over 70']) },
              { id: 'disabled', label: both(['持残疾人证', 'With a disability card']) },
            ],
            opens_days_before: 7,
          },
        },
      },
      places: 15,
    },
    {
      id: 'family',
      name: ['家庭手工课', 'Crafts for families'],
      summary: ['请写下每一位的名字，好准备材料。', 'We need each name to prepare the material.'],
      need: 'children',
      schedule: { ...EVERY_DAY, times: [rangeFrom('16:30', 90)] },
      booking: { ...ONLINE, rules: { attendee_names: 'required' } },
      places: 16,
    },
  ];
}

/** One of each kind, and one that depends on another. */
function homeQuestions(): readonly Readonly<Record<string, unknown>>[] {
  return [
    {
      id: 'door',
      type: 'short_text',
      required: true,
      label: both(['楼栋和门牌号', 'Building and door']),
      hint: both(['例如：3 号楼 2 单元 501', 'Such as building 3, entrance 2, 501']),
    },
    {
      id: 'walk',
      type: 'choice',
      required: true,
      label: both(['行动情况', 'Walking']),
      options: [
        { id: 'alone', label: both(['能自己走', 'Walks alone']) },
        { id: 'help', label: both(['要人扶', 'Needs a hand']) },
        { id: 'bed', label: both(['卧床', 'Stays in bed']) },
      ],
    },
    {
      id: 'lift',
      type: 'yes_no',
      required: true,
      label: both(['楼里有电梯吗', 'Is there a lift?']),
      only_if: { question: 'walk', is: 'bed' },
    },
    {
      id: 'age',
      type: 'number',
      label: both(['老人的年龄', 'Age']),
      minimum: 50,
      maximum: 120,
    },
    {
      id: 'note',
      type: 'paragraph',
      label: both(['还有什么要告诉护理员', 'Anything else the carer needs to know']),
    },
  ];
}
