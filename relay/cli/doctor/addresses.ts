/** Whether browsers will accept where people reach the relay. */
import { isLoopback, type RelayConfig } from '../../config/index.ts';
import { type Finding, good, notice, problem } from './finding.ts';

type Addresses = Pick<RelayConfig, 'host' | 'publicUrl' | 'tls' | 'trustedProxies'> &
  Partial<Pick<RelayConfig, 'registration' | 'firstAccountByLink'>>;

/** Whether strangers of the internet may make accounts. */
export function examineRegistration({ registration, firstAccountByLink }: Addresses): Finding[] {
  if (registration !== 'open' || firstAccountByLink !== true) return [];
  return [
    notice(
      'Anybody who finds the relay can make an account.',
      'Unless that is meant, set CUTUCA_REGISTRATION=invite, and invite people with "cutuca invite".',
    ),
  ];
}

export function examineAddresses({ host, publicUrl, tls, trustedProxies }: Addresses): Finding[] {
  const hasProxy = trustedProxies !== undefined;
  const url = publicUrl === undefined ? undefined : new URL(publicUrl);
  if (url?.protocol === 'http:' && !isLoopback(url.hostname)) {
    return [
      problem(
        `The public address ${publicUrl} is not encrypted, and browsers allow the app's cryptography only over https.`,
        'Put a TLS proxy in front, or set CUTUCA_TLS_CERT and CUTUCA_TLS_KEY; then make CUTUCA_PUBLIC_URL an https address.',
      ),
    ];
  }
  if (url && !tls && !hasProxy) {
    return [
      problem(
        `People reach the relay at ${publicUrl}, but the relay neither serves https nor trusts a proxy.`,
        'Set CUTUCA_TRUSTED_PROXIES to the address of the proxy in front, such as 127.0.0.1: without it everybody shares one address, and one limit.',
      ),
    ];
  }
  if (!url && !tls && !isLoopback(host)) {
    return [
      notice(
        `The relay listens at ${host} without encryption. From other machines browsers do not allow the app's cryptography.`,
        'Serve https: see docs/self-hosting.md.',
      ),
    ];
  }
  return [good(`People reach it at ${publicUrl ?? (tls ? 'an https address' : 'this machine')}.`)];
}
