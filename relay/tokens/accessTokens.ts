/** Access tokens: short-lived JWTs that name a user, their device and the session they are signed in with. */
import { errors, importJWK, jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import { DeviceId, err, limits, ok, refuse, type Refusal, type Result, UserId } from '#protocol';
import type { Clock } from '../clock.ts';
import type { Session } from '../directory.ts';
import type { RelayIdentity } from './relayIdentity.ts';
import type { SessionRecord, Sessions } from './sessions.ts';

type Deps = { readonly identity: RelayIdentity; readonly sessions: Sessions; readonly clock: Clock };

export type AccessTokens = {
  /** As the routes answer with it; `accessTokenExpires` in ms since 1970. */
  readonly issue: (
    session: SessionRecord,
  ) => Promise<{ readonly accessToken: string; readonly accessTokenExpires: number }>;
  /** Refusals: `no-token`, `bad-token`, `expired-token`, `signed-out`. */
  readonly verify: (token: string | undefined) => Promise<Result<Session, Refusal>>;
};

/** Told apart from device certificates, which the same key signs, by type as well as by audience. */
const type = 'at+jwt';
const audience = 'cutuca';

const Claims = v.object({ sub: UserId, did: DeviceId, sid: v.string(), exp: v.number() });

export async function createAccessTokens({ identity, sessions, clock }: Deps): Promise<AccessTokens> {
  const publicKey = await importJWK(identity.publicKey, 'EdDSA');

  async function issue(session: SessionRecord) {
    const expires = Math.floor((clock.now() + limits.token.access) / 1_000);
    const accessToken = await new SignJWT({ sid: session.id, did: session.device })
      .setProtectedHeader({ alg: 'EdDSA', typ: type, kid: identity.keyId })
      .setIssuer(identity.id)
      .setAudience(audience)
      .setSubject(session.user)
      .setIssuedAt(Math.floor(clock.now() / 1_000))
      .setExpirationTime(expires)
      .sign(identity.privateKey);
    return { accessToken, accessTokenExpires: expires * 1_000 };
  }

  async function verify(token: string | undefined): Promise<Result<Session, Refusal>> {
    if (token === undefined || token === '') return err(refuse('no-token'));
    const claims = await readClaims(token);
    if (!claims.ok) return claims;
    const { sub: user, did: device, sid: id, exp } = claims.value;
    if (!sessions.isLive(id)) return err(refuse('signed-out'));
    return ok({ id, user, device, expires: exp * 1_000 });
  }

  async function readClaims(token: string): Promise<Result<v.InferOutput<typeof Claims>, Refusal>> {
    try {
      const { payload } = await jwtVerify(token, publicKey, {
        algorithms: ['EdDSA'],
        typ: type,
        issuer: identity.id,
        audience,
        currentDate: new Date(clock.now()),
      });
      return ok(v.parse(Claims, payload));
    } catch (error) {
      if (error instanceof errors.JWTExpired) return err(refuse('expired-token'));
      const isTheirs = error instanceof errors.JOSEError || error instanceof v.ValiError;
      if (isTheirs) return err(refuse('bad-token'));
      throw error;
    }
  }

  return { issue, verify };
}
