import { seededRandom } from '../../demo/feeds/seeded-random.ts';
import { directoryOf, type Directory } from '../../src/model/directory.ts';
import type { Text } from '../../src/model/text.ts';
import {
  at,
  feedWith,
  location,
  organization,
  service,
  taxonomy,
} from '../support/feed-builders.ts';

const CATEGORIES: readonly (readonly [id: string, name: Text, ...aka: Text[]])[] = [
  ['elder', both('养老', 'Elder care'), '助老', '老年人'],
  ['medical', both('医疗', 'Medical care'), '看病', '健康'],
  ['culture', both('文体', 'Culture and sport'), '文艺'],
  ['law', both('法律', 'Law'), '普法', '律师'],
  ['children', both('幼小', 'Young children'), '儿童', '孩子'],
  ['home', both('家政', 'Housekeeping'), '保洁'],
  ['meals', both('就餐', 'Meals'), '助餐', '吃饭'],
  ['finance', both('金融', 'Banking'), '银行', '取钱'],
];

const ACTIVITIES: readonly (readonly [name: string, english: string, aka: string])[] = [
  ['孕妇瑜伽', 'Prenatal yoga', '孕期瑜伽'],
  ['瑜伽理疗', 'Therapeutic yoga', '老年瑜伽'],
  ['太极拳', 'Tai chi', '打太极'],
  ['广场舞队', 'Square dancing', '跳舞'],
  ['书法课堂', 'Calligraphy class', '写毛笔字'],
  ['合唱团', 'Choir', '唱歌'],
  ['中医理疗', 'Chinese medicine', '推拿按摩'],
  ['免费量血压', 'Blood pressure check', '体检'],
  ['居家养老', 'Care at home', '上门照护'],
  ['日间照料', 'Day care', '托老'],
  ['老年食堂', 'Canteen for seniors', '助餐点'],
  ['法律咨询', 'Legal advice', '找律师'],
  ['绘本故事会', 'Picture book hour', '亲子阅读'],
  ['四点半课堂', 'After school class', '放学托管'],
  ['家电维修', 'Repairs at home', '修电器'],
  ['钟点保洁', 'Cleaning by the hour', '打扫卫生'],
  ['助残康复', 'Rehabilitation', '康复训练'],
  ['小额取现', 'Small cash withdrawal', '取钱'],
  ['社保缴费', 'Social insurance payments', '医保'],
  ['技能培训', 'Vocational training', '学手艺'],
];

const NAMES = [
  '和平',
  '幸福',
  '嘉顺',
  '向阳',
  '春晖',
  '金桥',
  '玉泉',
  '松林',
  '石榴苑',
  '天山景苑',
];
const MORE_NAMES = ['东', '西', '南', '北', '新', '老', '一', '二', '三', '四'];
const GIVEN = ['晨光', '康宁', '惠民', '仁和', '同心', '暖阳', '常青', '雅韵', '百川', '启明'];
const KINDS = ['职业培训学校', '律师事务所', '社区诊所', '养老服务中心', '志愿服务队', '家政公司'];
const FORMS = ['服务', '公益班', '小组', '活动', '课程', '门诊', '周末班', '提高班', '入门班', ''];

const SENTENCES = [
  '由社区工作人员现场登记，按先后次序安排，名额满后可排队等候。',
  '面向辖区居民开放，老年人、孕妇和残疾人优先，行动不便者可预约上门。',
  '请自带水杯和毛巾，穿舒适的衣服和防滑的鞋子，迟到十五分钟视为放弃。',
  '教室在二楼，电梯在东门，停车场在院内，公交三路和十二路可到。',
  '授课教师来自市文化馆和职业培训学校，均有相应资格证书。',
  '遇节假日或天气原因停课，将提前一天在公告栏和微信群通知。',
];

/** A directory of so many services of an invented city, always the same. */
export function searchDirectory(count: number): Directory {
  const random = seededRandom(20_261_124);
  const communities = NAMES.flatMap((name) => MORE_NAMES.map((more) => `${name}${more}社区`));
  const organizations = Array.from({ length: Math.ceil(count / 2) }, (_, index) => {
    const name = `${random.pick(GIVEN)}${random.pick(NAMES)}${random.pick(KINDS)}`;
    return organization({ id: `org-${index}`, name: `昌吉市${name}` });
  });
  const services = Array.from({ length: count }, (_, index) => {
    const [name, english, aka] = random.pick(ACTIVITIES);
    const community = random.pick(communities);
    const sentences = [1, 2, 3].map(() => random.pick(SENTENCES)).join('');
    return service({
      id: `svc-${index}`,
      name: both(`${community}${name}${random.pick(FORMS)}`, english),
      aka: [aka],
      summary: both(
        `面向居民的${name}，第${random.whole(1, 900)}期。`,
        `${english} for residents.`,
      ),
      description: sentences,
      terms: [`need:${random.pick(CATEGORIES)[0]}`],
      organization_id: random.pick(organizations).id,
      phones: [{ number: `0994-${random.whole(2_000_000, 8_999_999)}`, name: null }],
      at: [at({ location_id: community })],
    });
  });
  return directoryOf(
    feedWith({
      taxonomies: [
        taxonomy(
          'need',
          CATEGORIES.map(([id, name, ...akas]) => ({ id, name, aka: akas })),
        ),
      ],
      locations: [
        location({ id: 'city', name: both('昌吉市', 'Changji city') }),
        ...communities.map((name) => location({ id: name, name, parent_id: 'city' })),
      ],
      organizations,
      services,
    }),
  );
}

function both(chinese: string, english: string): Text {
  return { 'zh-Hans': chinese, en: english };
}
