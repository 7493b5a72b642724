import { CATEGORY_ICONS } from '../../../model/category-icons.ts';
import { PHONE, WECHAT, within, type FieldWords } from './words.ts';

/** Descriptions of places, organisations and categories. */
export const PLACES_WORDS: FieldWords = {
  locations: ['地点，一个一条。', 'The places, each for itself.'],
  ...within('locations', {
    id: ['地点的名字，服务用它来指。', 'Name by which services refer to it.'],
    name: ['显示的名称。', 'Name that is shown.'],
    aka: ['居民还会怎样叫它，搜索时用。', 'Other names people have for it.'],
    type: [
      'physical 是一个地方，virtual 是网上或电话里，route 是一条路。',
      'A place to go to, one online, or a route.',
    ],
    parent_id: [
      '在哪里面：社区写街道的 id，街道写城市的 id。',
      'The larger place it lies in: of a community its street office.',
    ],
    address: ['地址。', 'Its address.'],
    'address.text': ['路名和门牌号。', 'Street and number.'],
    'address.city': ['城市。', 'City.'],
    'address.province': ['省或自治区。', 'Province.'],
    geo: ['在地图上的位置。', 'Its position on a map.'],
    'geo.type': [
      'point 是一个点，写 longitude、latitude；line 是一条路，写 points。',
      'point has longitude and latitude; line has points.',
    ],
    'geo.longitude': ['经度，新疆大约 74 到 96。', 'Longitude, in degrees.'],
    'geo.latitude': ['纬度，新疆大约 35 到 49。', 'Latitude, in degrees.'],
    'geo.points': [
      '路经过的点，每个点是 [经度, 纬度]。',
      'Course of the route, each point as [longitude, latitude].',
    ],
    'geo.length_km': ['路长多少公里。', 'Length of the route, in kilometres.'],
    accessibility: ['轮椅能不能进。', 'Whether wheelchairs can come in.'],
    'accessibility.step_free': [
      '没有台阶，或有坡道：yes、no，不清楚写 unknown。',
      'No steps, or a ramp: yes, no or unknown.',
    ],
    'accessibility.accessible_toilet': [
      '有没有无障碍厕所：yes、no，不清楚写 unknown。',
      'An accessible toilet: yes, no or unknown.',
    ],
    'accessibility.note': ['补充说明，例如坡道在哪个门。', 'What else there is to say.'],
    description: ['怎样去，哪个门进。', 'How to get there.'],
    schedules: ['开放时间：schedules 里的 id。', 'Opening hours: ids of schedules.'],
    phones: ['这个地点的电话。', 'Telephone numbers of the place.'],
    count: [
      '这一条代表几个一样的地点，例如 99 个服务点。',
      'Number of like places this stands for.',
    ],
  }),
  ...within('locations.phones', PHONE),
  organizations: ['单位，一个一条。', 'The organisations, each for itself.'],
  ...within('organizations', {
    id: ['单位的名字，服务用它来指。', 'Name by which services refer to it.'],
    name: ['显示的名称。', 'Name that is shown.'],
    aka: ['还会怎样叫它，搜索时用。', 'Other names people have for it.'],
    kind: ['哪一类单位，自己定。', 'Kind of organisation, in a word of your own.'],
    parent_id: ['上级单位的 id。', 'Id of the organisation it belongs to.'],
    description: ['介绍。', 'What it does.'],
    phones: ['单位的电话。', 'Its telephone numbers.'],
    wechat: ['单位的公众号、小程序、微信号。', 'Its accounts in WeChat.'],
    url: ['单位的网页。', 'Its page.'],
    count: ['这一条代表几个单位。', 'Number of organisations this stands for.'],
  }),
  ...within('organizations.phones', PHONE),
  ...within('organizations.wechat', WECHAT),
  taxonomies: ['分类，每种分类一条。', 'Ways to sort services and figures.'],
  ...within('taxonomies', {
    id: ['分类的名字，类别写成“分类:类别”。', 'Name of it; categories are named as taxonomy:term.'],
    name: ['显示的名称。', 'Name that is shown.'],
    terms: ['里面的类别。', 'Its categories.'],
    'terms.id': ['类别的名字。', 'Name of the category.'],
    'terms.parent_id': ['上一级类别的 id。', 'Id of the category it belongs to.'],
    'terms.name': ['显示的名称。', 'Name that is shown.'],
    'terms.aka': ['还会怎样叫它，搜索时用。', 'Other words for it; searched, too.'],
    'terms.icon': [
      `图标的名字：${CATEGORY_ICONS.join('、')}。没写就用上一级的，都没写用 place。`,
      `Name of its drawing: ${CATEGORY_ICONS.join(', ')}. Without one it has that of its parent, else place.`,
    ],
  }),
};
