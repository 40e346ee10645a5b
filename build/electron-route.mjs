// The way by which Electron is fetched: proxies, certificates and mirrors, as the environment and npm's
// settings name them. npm hands what stands in ~/.npmrc to the scripts it runs as npm_config_….
import { createHash } from 'node:crypto';

/**
 * The first of these that is set, or undefined.
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} names
 */
const set = (env, ...names) => names.map((name) => env[name]).find((value) => value && value !== 'null');

/**
 * The environment in which Electron's downloader runs. What a person set for everything comes before what
 * they set for npm.
 */
export function downloadEnvironment(env = process.env) {
  const proxy = set(env, 'https_proxy', 'HTTPS_PROXY', 'npm_config_https_proxy', 'npm_config_proxy');
  const plain = set(env, 'http_proxy', 'HTTP_PROXY', 'npm_config_proxy');
  const without = set(env, 'no_proxy', 'NO_PROXY', 'npm_config_noproxy');
  const authority = set(env, 'NODE_EXTRA_CA_CERTS', 'npm_config_cafile');
  /** @type {NodeJS.ProcessEnv} */
  const all = {
    ...env,
    ...(proxy && { https_proxy: proxy }),
    ...(plain && { http_proxy: plain }),
    ...(without && { no_proxy: without }),
    ...(authority && { NODE_EXTRA_CA_CERTS: authority }),
    // @electron/get heeds a proxy only when it is told to.
    ...((proxy || plain) && { ELECTRON_GET_USE_PROXY: '1' }),
  };
  // It would make the package's own installer believe that there is nothing to do.
  delete all.ELECTRON_OVERRIDE_DIST_PATH;
  // A mirror's own checksums prove nothing about the mirror. The package's are pinned by the lock file.
  delete all.electron_use_remote_checksums;
  delete all.npm_config_electron_use_remote_checksums;
  return all;
}

const DECIDES = /^(https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS|(npm_config_)?electron_.*(mirror|custom_\w+))$/i;

/**
 * A short text that changes when the way does: somebody who sets a mirror after a failure means "try again".
 * A hash, because a proxy's address may hold a password.
 */
export function routeKey(env = process.env) {
  const all = downloadEnvironment(env);
  const decisive = Object.keys(all).filter((name) => DECIDES.test(name) && all[name]);
  if (decisive.length === 0) return '';
  const text = decisive
    .sort()
    .map((name) => `${name}=${all[name]}`)
    .join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * Host and port of an address, without what may be secret in it.
 * @param {string} address
 */
export function hostOf(address) {
  try {
    return new URL(address).host || address;
  } catch {
    return address.replace(/^.*@/, '');
  }
}

/**
 * The proxy through which an address is asked for, as its host and port; '' for none that is set.
 * @param {string} address
 */
export function proxyFor(address, env = process.env) {
  const { https_proxy: secure, http_proxy: plain } = env;
  const proxy = address.startsWith('https:') ? secure : plain;
  return proxy ? hostOf(proxy) : '';
}
