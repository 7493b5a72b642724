import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isAllowedAddress, safeAddress } from '../../../src/model/web-address.ts';

const BASE = 'https://county.example/feeds/feed.json';

const REFUSED: [name: string, address: string][] = [
  ['javascript:', 'javascript:alert(1)'],
  ['javascript: in mixed case', 'JaVaScRiPt:alert(1)'],
  ['javascript: after spaces', '   javascript:alert(1)'],
  ['javascript: after a control character', '\u0001javascript:alert(1)'],
  ['javascript: after a line break', '\n\r javascript:alert(1)'],
  ['javascript: with a tab inside', 'java\tscript:alert(1)'],
  ['javascript: with line breaks inside', 'java\nscr\ript:alert(1)'],
  ['javascript: with a tab before its colon', 'javascript\t:alert(1)'],
  ['javascript: that looks like a host', 'javascript://county.example/%0aalert(1)'],
  ['data:', 'data:text/html,<script>alert(1)</script>'],
  ['data: of an image', 'data:image/svg+xml,<svg onload="alert(1)"/>'],
  ['vbscript:', 'vbscript:msgbox(1)'],
  ['blob:', 'blob:https://county.example/0c1f3e2a'],
  ['file:', 'file:///etc/passwd'],
  ['ftp:', 'ftp://county.example/feed.json'],
  ['about:', 'about:blank'],
  ['view-source:', 'view-source:https://county.example/'],
  ['filesystem:', 'filesystem:https://county.example/temporary/x'],
  ['ws:', 'ws://county.example/'],
  ['an unknown scheme', 'weixin://dl/chat'],
  ['a host that cannot be', 'https://[county.example/'],
  ['a scheme alone', 'https://'],
];

const ALLOWED: [name: string, address: string, absolute: string][] = [
  ['https', 'https://www.cj.gov.cn/a?b=c#d', 'https://www.cj.gov.cn/a?b=c#d'],
  ['http', 'http://www.cj.gov.cn/', 'http://www.cj.gov.cn/'],
  ['HTTPS in capitals', 'HTTPS://WWW.CJ.GOV.CN/', 'https://www.cj.gov.cn/'],
  ['a telephone', 'tel:0994-2345678', 'tel:0994-2345678'],
  ['a mail address', 'mailto:office@county.example', 'mailto:office@county.example'],
  ['a file beside the feed', 'photo.jpg', 'https://county.example/feeds/photo.jpg'],
  ['a file from the root', '/booking', 'https://county.example/booking'],
  ['a file above the feed', '../x.json', 'https://county.example/x.json'],
  ['a query', '?page=2', 'https://county.example/feeds/feed.json?page=2'],
  ['a protocol-relative host', '//other.example/x', 'https://other.example/x'],
  ['a path that names a scheme', './javascript:x', 'https://county.example/feeds/javascript:x'],
  ['a Chinese path', '服务.html', 'https://county.example/feeds/%E6%9C%8D%E5%8A%A1.html'],
];

describe('the addresses of a feed', () => {
  for (const [name, address] of REFUSED) {
    it(`refuse ${name} when read`, () => {
      expect(isAllowedAddress(address)).to.equal(false);
    });
    it(`refuse ${name} when shown`, () => {
      expect(safeAddress(address, BASE)).to.equal(null);
    });
  }

  for (const [name, address, absolute] of ALLOWED) {
    it(`allow ${name} when read`, () => {
      expect(isAllowedAddress(address)).to.equal(true);
    });
    it(`resolve ${name} against the feed`, () => {
      expect(safeAddress(address, BASE)).to.equal(absolute);
    });
  }

  it('resolve a protocol-relative host with the protocol of the feed', () => {
    expect(safeAddress('//other.example/', 'http://county.example/')).to.equal(
      'http://other.example/',
    );
  });

  it('are null where nothing is known', () => {
    expect(safeAddress(null, BASE)).to.equal(null);
  });

  it('are null where the base is not an address', () => {
    expect(safeAddress('photo.jpg', 'not an address')).to.equal(null);
  });

  it('never lead out of the allow-list by the address of the page', () => {
    expect(safeAddress('x', 'blob:https://county.example/0c1f3e2a')).to.equal(null);
    expect(safeAddress('#x', 'data:text/html,x')).to.equal(null);
  });
});
