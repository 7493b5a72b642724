import { expect } from 'chai';
import type { CoordinateSystem } from '../../src/model/places/lng-lat.ts';
import { mapLinks } from '../../src/model/places/map-links.ts';
import type { GeoLine, GeoPoint, Location } from '../../src/model/service.ts';
import { isAllowedAddress, safeAddress } from '../../src/model/web-address.ts';
import { location } from '../support/feed-builders.ts';

const POINT: GeoPoint = { type: 'point', longitude: 87.304112, latitude: 44.013183 };
const PLACE = location({ geo: POINT });

interface LinkParts {
  readonly name?: string;
  readonly address?: string | null;
  readonly place?: Location;
}

function links(
  crs: CoordinateSystem | null,
  { name = '嘉顺社区', address = null, place = PLACE }: LinkParts = {},
): Record<string, string> {
  const found = mapLinks(place, crs, name, address);
  return Object.fromEntries(found.map(({ provider, href }) => [provider, href]));
}

function query(href: string | undefined): Record<string, string> {
  return Object.fromEntries(new URL(href ?? '').searchParams);
}

describe('links to maps', () => {
  it('go to Amap with the longitude first', () => {
    expect(links('gcj02')['amap']).to.equal(
      'https://uri.amap.com/marker?position=87.304112,44.013183' +
        '&name=%E5%98%89%E9%A1%BA%E7%A4%BE%E5%8C%BA&coordinate=gaode&src=linli',
    );
  });

  it('go to Baidu with the latitude first', () => {
    expect(links('gcj02', { address: '建国路' })['baidu']).to.equal(
      'https://api.map.baidu.com/marker?location=44.013183,87.304112' +
        '&title=%E5%98%89%E9%A1%BA%E7%A4%BE%E5%8C%BA&content=%E5%BB%BA%E5%9B%BD%E8%B7%AF' +
        '&output=html&coord_type=gcj02&src=linli',
    );
  });

  it('go to Tencent with the latitude first', () => {
    expect(links('gcj02', { address: '建国路' })['tencent']).to.equal(
      'https://apis.map.qq.com/uri/v1/marker?marker=coord:44.013183,87.304112' +
        ';title:%E5%98%89%E9%A1%BA%E7%A4%BE%E5%8C%BA;addr:%E5%BB%BA%E5%9B%BD%E8%B7%AF' +
        '&coord_type=2&referer=linli',
    );
  });

  it('tell each map that the coordinates are GPS ones', () => {
    const { amap, baidu, tencent } = links('wgs84');
    expect(query(amap)['coordinate']).to.equal('wgs84');
    expect(query(baidu)['coord_type']).to.equal('wgs84');
    expect(query(tencent)['coord_type']).to.equal('1');
  });

  it('go to Baidu alone where the coordinates are its own', () => {
    const found = links('bd09');
    expect(Object.keys(found)).to.deep.equal(['baidu']);
    expect(query(found['baidu'])['coord_type']).to.equal('bd09ll');
  });

  it('are none where nobody says what the coordinates are', () => {
    expect(links(null)).to.deep.equal({});
  });

  const nowhere: [name: string, parts: Partial<Location>][] = [
    ['without coordinates', { geo: null }],
    ['at 0, 0', { geo: { ...POINT, longitude: 0, latitude: 0 } }],
    ['off the earth', { geo: { ...POINT, latitude: 91 } }],
    ['on the web', { type: 'virtual', geo: POINT }],
    ['that is a route without points', { type: 'route', geo: route() }],
  ];
  for (const [name, parts] of nowhere) {
    it(`are none for a place ${name}`, () => {
      expect(links('gcj02', { place: location(parts) })).to.deep.equal({});
    });
  }

  it('lead to the first point of a route', () => {
    const place = location({ type: 'route', geo: route([87.6, 43.8], [84.8, 44.4]) });
    expect(query(links('gcj02', { place })['amap'])['position']).to.equal('87.6,43.8');
  });

  it('say coordinates without an exponent and to ten centimetres', () => {
    const geo = { ...POINT, longitude: 0.0000001, latitude: 44.123456789 };
    const { amap } = links('gcj02', { place: location({ geo }) });
    expect(query(amap)['position']).to.equal('0,44.123457');
  });

  it('say whole tens as they are', () => {
    const geo = { ...POINT, longitude: 100, latitude: 40 };
    const { amap } = links('gcj02', { place: location({ geo }) });
    expect(query(amap)['position']).to.equal('100,40');
  });

  it('give Baidu the name where the address is not known, and Tencent none', () => {
    const { baidu, tencent } = links('gcj02');
    expect(query(baidu)['content']).to.equal('嘉顺社区');
    expect(query(tencent)['marker']).to.match(/;title:嘉顺社区;addr:$/);
  });
});

describe('the name on a map', () => {
  it('cannot add to the address it stands in', () => {
    const name = 'A&src=x#top?coordinate=bd09%26+/';
    for (const href of Object.values(links('gcj02', { name, address: name }))) {
      expect(new URL(href).hash).to.equal('');
    }
    const { amap, baidu, tencent } = links('gcj02', { name, address: name });
    expect(query(amap)).to.include({ name, src: 'linli', coordinate: 'gaode' });
    expect(query(baidu)).to.include({ title: name, content: name, src: 'linli' });
    expect(query(tencent)).to.include({ referer: 'linli', coord_type: '2' });
    expect(query(tencent)['marker']).to.include(`;title:${name};addr:${name}`);
  });

  it('cannot move the marker of Tencent', () => {
    const name = '会议室;coord:1,1';
    const marker = query(links('gcj02', { name, address: name })['tencent'])['marker'] ?? '';
    expect(marker.split(';')).to.have.length(3);
    expect(marker.match(/coord:/g)).to.have.length(1);
  });

  it('is cut to sixty letters, between them', () => {
    const name = '𠮷'.repeat(500);
    const { amap, baidu, tencent } = links('gcj02', { name, address: name });
    expect(query(amap)['name']).to.equal('𠮷'.repeat(60));
    for (const href of [amap, baidu, tencent]) expect(href?.length).to.be.below(2000);
  });

  it('is in one line', () => {
    const { amap } = links('gcj02', { name: '  嘉顺\n\t社区\u0000 ' });
    expect(query(amap)['name']).to.equal('嘉顺 社区');
  });

  it('loses halves of letters, which no address can hold', () => {
    const { amap } = links('gcj02', { name: '\ud842嘉顺\udfb7社区\ud842' });
    expect(query(amap)['name']).to.equal('嘉顺社区');
  });

  for (const name of ['', 'javascript:alert(1)', '"><script>', "' onclick=x", '\u202e', '../']) {
    it(`leaves every address an allowed one: ${JSON.stringify(name)}`, () => {
      for (const crs of ['wgs84', 'gcj02', 'bd09'] as const) {
        for (const href of Object.values(links(crs, { name, address: name }))) {
          expect(href).to.match(/^https:\/\/(uri\.amap|api\.map\.baidu|apis\.map\.qq)\.com\//);
          expect(isAllowedAddress(href)).to.equal(true);
          expect(new URL(safeAddress(href, 'https://county.example/') ?? '').href).to.include(
            'marker?',
          );
        }
      }
    });
  }
});

function route(...points: number[][]): GeoLine {
  return { type: 'line', points, length_km: 301.6 };
}
