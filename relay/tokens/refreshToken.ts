/**
 * Refresh tokens: `<session>.<secret>`. The next token follows from the last and a secret of the relay, so two tabs that
 * refresh at the same moment get the same successor: a session is one chain, and a stolen copy cannot grow a branch of its
 * own beside it unnoticed. Only hashes are kept.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';

const pattern = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

export function firstRefreshToken(session: string): string {
  return `${session}.${randomBytes(32).toString('base64url')}`;
}

export function nextRefreshToken(token: string, secret: Buffer): string {
  return `${sessionOf(token) ?? ''}.${createHmac('sha256', secret).update(token).digest('base64url')}`;
}

/** Undefined where the text is no refresh token. */
export function sessionOf(token: string): string | undefined {
  return pattern.exec(token)?.[1];
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
