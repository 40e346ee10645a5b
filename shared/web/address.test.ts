import { describe, expect, test } from 'vitest';
import { isPublic, judgeAddress, LONGEST_ADDRESS } from './index';

const judged = (typed: string, base?: string) => judgeAddress(typed, base);

describe('an address that somebody types', () => {
  test.each([
    ['https://news.example.org/story', 'https://news.example.org/story', 'news.example.org'],
    ['  http://news.example.org ', 'http://news.example.org/', 'news.example.org'],
    ['news.example.org/a?b=c', 'https://news.example.org/a?b=c', 'news.example.org'],
    ['news.example.org:8080/a', 'https://news.example.org:8080/a', 'news.example.org'],
    ['HTTPS://News.Example.ORG/A', 'https://news.example.org/A', 'news.example.org'],
    ['https://news.example.org./x', 'https://news.example.org/x', 'news.example.org'],
    ['https://news.example.org/x#part', 'https://news.example.org/x', 'news.example.org'],
    ['https://news.example.org:443/', 'https://news.example.org/', 'news.example.org'],
    ['http://news.example.org:443/', 'http://news.example.org:443/', 'news.example.org'],
    ['https://bücher.example.org/', 'https://xn--bcher-kva.example.org/', 'xn--bcher-kva.example.org'],
    ['http://134744072/', 'http://8.8.8.8/', '8.8.8.8'],
    ['http://[2606:4700::1111]/', 'http://[2606:4700::1111]/', '[2606:4700::1111]'],
    ['https://localhost.example.org/', 'https://localhost.example.org/', 'localhost.example.org'],
  ])('%s is taken', (typed, href, host) => {
    expect(judged(typed)).toMatchObject({ ok: true, address: { href, host } });
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0x7f.1/',
    'http://017700000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://%31%32%37.0.0.1/',
    'http://１２７.0.0.1/',
    'http://127。0。0。1/',
    'http://127.0.0.1./',
    'http://10.0.0.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://172.31.255.255/',
    'http://192.168.1.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::a00:1]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://[fd12:3456::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
    'http://LOCALHOST:8080/',
    'http://localhost./',
    'http://app.localhost/',
    'http://printer.local/',
    'http://router/',
    'intranet',
    'http://wiki.internal/',
    'http://nas.home.arpa/',
    'http://abcdefgh.onion/',
  ])('%s leads to nobody outside', (typed) => {
    expect(judged(typed)).toMatchObject({ ok: false, message: expect.stringContaining('this computer') });
  });

  test.each([
    ['', 'There is no address'],
    ['   ', 'There is no address'],
    ['https://bank.example.org@evil.example.net/', 'name or password'],
    ['https://user:secret@news.example.org/', 'name or password'],
    ['javascript:alert(1)', 'begin with http'],
    ['file:///etc/passwd', 'begin with http'],
    ['ftp://news.example.org/', 'begin with http'],
    ['data:text/html,x', 'begin with http'],
    ['stet://app/index.html', 'begin with http'],
    ['https://', 'no address'],
    ['https://news.example.org:99999/', 'no address'],
    ['https://news.example.org:22/', 'port 22'],
    ['https://news.example.org:25/', 'port 25'],
    ['http://[fe80::1%25eth0]/', 'no address'],
    ['http://1.2.3.4.5/', 'no address'],
    ['https://a..example.org/', 'none that a site can have'],
    [`https://${'a'.repeat(64)}.org/`, 'none that a site can have'],
    ['https://news.example.org/a b', 'a space'],
    ['https://news.exa\nmple.org/', 'a space'],
    ['https://news.example.org\\@evil.example.net/', 'a space'],
    ['https://news.exam\u200bple.org/', 'not seen'],
    ['https://news.example.org/\u202egpj.exe', 'not seen'],
    [`https://news.example.org/${'a'.repeat(LONGEST_ADDRESS)}`, 'longer than 2,000'],
    [`https://news.example.org/${'ü'.repeat(1000)}`, 'longer than 2,000'],
  ])('%s is refused', (typed, why) => {
    expect(judged(typed)).toMatchObject({ ok: false, message: expect.stringContaining(why) });
  });

  test('is told apart by its letters, its port and whether it is secure', () => {
    expect(judged('https://аррӏе.example.org')).toMatchObject({ address: { disguised: true, secure: true } });
    expect(judged('http://news.example.org:8080')).toMatchObject({
      address: { disguised: false, secure: false, port: 8080 },
    });
  });

  test('may be relative where a site names it', () => {
    const base = 'https://news.example.org/a/b';
    expect(judged('../c', base)).toMatchObject({ address: { href: 'https://news.example.org/c' } });
    expect(judged('//127.0.0.1/', base)).toMatchObject({ ok: false });
  });
});

describe('a machine', () => {
  test.each(['1.1.1.1', '100.63.255.255', '172.32.0.1', '2606:4700::1', '2a00:1450:4001:81b::200e'])(
    '%s is on the internet',
    (machine) => expect(isPublic(machine)).toBe(true),
  );
  test.each([
    '',
    'x',
    '1.2.3',
    '01.2.3.4',
    '256.1.1.1',
    '::ffff:1.1.1.1',
    'fe80::1%eth0',
    '1::2::3',
    '100.127.0.1',
  ])('“%s” is not', (machine) => expect(isPublic(machine)).toBe(false));
});
