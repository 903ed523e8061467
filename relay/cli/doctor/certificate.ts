/** Whether the certificate is good, for how long, and for the name that people use. */
import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type Certificate, readCertificate } from '../../certificate.ts';
import { type Finding, good, notice, problem } from './finding.ts';

const day = 24 * 3_600_000;
/** Renewals that work come a month before. */
const soon = 14 * day;

/** `now` in ms. */
export function examineCertificate(
  files: Certificate,
  publicUrl: string | undefined,
  now: number,
): Finding[] {
  try {
    return examine(new X509Certificate(readCertificate(files).cert), publicUrl, now);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [problem(reason, 'Correct CUTUCA_TLS_CERT and CUTUCA_TLS_KEY, or the files that they name.')];
  }
}

function examine(certificate: X509Certificate, publicUrl: string | undefined, now: number): Finding[] {
  const ends = certificate.validToDate.getTime();
  const until = `until ${certificate.validToDate.toISOString().slice(0, 10)}`;
  if (ends <= now) return [problem(`The certificate was good ${until}.`, 'Renew it.')];
  const name = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  if (name !== undefined && !isFor(certificate, name)) {
    return [
      problem(`The certificate is not for ${name}.`, 'Get one for the host name of CUTUCA_PUBLIC_URL.'),
    ];
  }
  return ends - now < soon
    ? [notice(`The certificate is good only ${until}.`, 'Renew it, and see why that did not happen.')]
    : [good(`The certificate is good ${until}.`)];
}

function isFor(certificate: X509Certificate, name: string): boolean {
  return (isIP(name) > 0 ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined;
}
