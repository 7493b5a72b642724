import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLocalName, isPublicAddress } from '../../../src/cli/web/public-address.ts';

describe('An IP address is public', () => {
  it('where it is a host of the internet', () => {
    for (const address of [
      ...['1.1.1.1', '9.255.255.255', '11.0.0.1', '100.63.255.255', '100.128.0.1', '172.15.0.1'],
      ...['172.32.0.1', '192.167.1.1', '223.5.5.5', '2400:3200::1', '2606:4700::1111'],
      ...['64:ff9b::101:101', '64:ff9b::1.1.1.1'],
    ]) {
      assert.equal(isPublicAddress(address), true, address);
    }
  });

  it('and not where it is of the computer, of the local network, or nobody’s', () => {
    for (const address of [
      ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255'],
      ...['127.0.0.1', '127.255.0.9', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
      ...['192.168.1.1', '198.18.0.1', '198.19.255.255', '192.0.2.1', '224.0.0.251'],
      ...['240.0.0.1', '255.255.255.255'],
      ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'fc00::1', 'fd12:3456::1', 'ff02::fb'],
      ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::127.0.0.1', '::ffff:0:7f00:1'],
      ...['64:ff9b::127.0.0.1', '64:ff9b::a00:1', '64:ff9b:1::1', '2002:7f00:1::', '2001::1'],
      ...['2001:db8::1', '100::1', 'localhost', '', '127.1', '1.1.1.1.1'],
    ]) {
      assert.equal(isPublicAddress(address), false, address);
    }
  });
});

describe('A name is local', () => {
  it('where it is so by itself', () => {
    for (const name of [
      ...['localhost', 'LOCALHOST', 'localhost.', 'a.localhost', 'printer.local'],
      ...['db.internal', 'nas.home.arpa'],
    ]) {
      assert.equal(isLocalName(name), true, name);
    }
    for (const name of ['county.example', 'localhost.example', 'notlocalhost', 'mylocal.cn']) {
      assert.equal(isLocalName(name), false, name);
    }
  });
});
