import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineCertificate } from './certificate.ts';

const certificates = join(import.meta.dirname, '../../test/support/certificates');

describe('what the doctor says of a certificate', () => {
  const files = {
    cert: join(certificates, 'first.cert.pem'),
    key: join(certificates, 'first.key.pem'),
  };
  const day = 24 * 3_600_000;
  const end = Date.parse('2126-10-31');

  it.each([
    ['https://chat.test', Date.now(), 'good', 'The certificate is good until 2126'],
    ['https://127.0.0.1', Date.now(), 'good', 'The certificate is good until 2126'],
    [undefined, Date.now(), 'good', 'The certificate is good until 2126'],
    ['https://other.test', Date.now(), 'problem', 'The certificate is not for other.test.'],
    ['https://chat.test', end - 7 * day, 'notice', 'The certificate is good only until 2126'],
    ['https://chat.test', end + 7 * day, 'problem', 'The certificate was good until 2126'],
  ])('[X10] for %s at %d is: %s', (url, now, level, says) => {
    expect(examineCertificate(files, url, now)).toEqual([
      expect.objectContaining({ level, says: expect.stringContaining(says) as unknown }),
    ]);
  });

  it('[X10] with another key is that the two do not belong together', () => {
    const key = join(certificates, 'renewed.key.pem');
    expect(examineCertificate({ ...files, key }, undefined, Date.now())).toMatchObject([
      { level: 'problem' },
    ]);
  });
});
