// Values as they cross between the main process and the page: structured clone spelt in JSON.
// The same file runs in Node and in the page's isolated world.
// What Electron could clone and we cannot is refused with a sentence, never dropped or changed.

/** JSON with tagged nodes: `{ $: tag, v: … }` stands for what JSON has no word for. */
export type Encoded = string | number | boolean | null | Encoded[] | { [key: string]: Encoded };

const ARRAYS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};
type ArrayName = keyof typeof ARRAYS;

// Newer Chromium turns bytes into text natively, and Node has its Buffer; the fallback is some twenty times
// slower.
interface Base64Bytes {
  toBase64?(): string;
}
interface Base64Array {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}
const inNode = (globalThis as { Buffer?: BufferConstructor }).Buffer;

function toBase64(bytes: Uint8Array): string {
  if (inNode) return inNode.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const native = (bytes as Uint8Array & Base64Bytes).toBase64?.();
  if (native !== undefined) return native;
  let binary = '';
  // fromCharCode takes its input as arguments: more than some tens of thousands overflow the stack.
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  // Copied: small Buffers share one pool, and the receiver may look at `.buffer`.
  if (inNode) return new Uint8Array(inNode.from(text, 'base64'));
  const native = (Uint8Array as Base64Array).fromBase64?.(text);
  return native ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function refuse(what: string): never {
  throw new Error(`An object could not be cloned: ${what}.`);
}

function encodeNumber(value: number): Encoded {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
}

function encodeObject(value: object, inside: Set<object>): Encoded {
  if (inside.has(value)) refuse('it contains itself, which the stand-in cannot send');
  inside.add(value);
  const inner = (item: unknown) => encodeValue(item, inside);
  try {
    if (Array.isArray(value)) return value.map(inner);
    if (value instanceof Date) return { $: 'date', v: encodeNumber(value.getTime()) };
    if (value instanceof Map) return { $: 'map', v: [...value].map((pair) => pair.map(inner)) };
    if (value instanceof Set) return { $: 'set', v: [...value].map(inner) };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message, value.stack ?? ''] };
    if (value instanceof RegExp) return { $: 'regexp', v: [value.source, value.flags] };
    if (value instanceof ArrayBuffer)
      return { $: 'bytes', of: 'ArrayBuffer', v: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) return encodeView(value);
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet)
      refuse(`a ${value.constructor.name} cannot be sent`);
    const entries = Object.entries(value).map(([key, item]) => [key, inner(item)] as const);
    const record: Encoded = Object.fromEntries(entries);
    return Object.hasOwn(record, '$') ? { $: 'object', v: record } : record;
  } finally {
    inside.delete(value);
  }
}

function encodeView(view: ArrayBufferView): Encoded {
  // Node's Buffer arrives as a Uint8Array, as in Electron.
  const of = view instanceof Uint8Array ? 'Uint8Array' : view.constructor.name;
  if (!(of in ARRAYS)) refuse(`a ${of} cannot be sent`);
  return { $: 'bytes', of, v: toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)) };
}

function encodeValue(value: unknown, inside: Set<object>): Encoded {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return encodeNumber(value);
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', v: String(value) };
    case 'object':
      return value === null ? null : encodeObject(value, inside);
    default:
      return refuse(`a ${typeof value} cannot be sent`);
  }
}

/**
 * Most of what is sent is plain JSON: that is found out by a quick look, and then crosses as it is.
 * Deeper than any such value (or endless, because it contains itself) goes the careful way.
 */
function isJson(value: unknown, depth: number): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || depth > 100) return false;
  if (Array.isArray(value)) {
    // Not `every`, which would pass over the holes of a sparse array.
    for (const item of value) if (!isJson(item, depth + 1)) return false;
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  // A method named toJSON would change the value on its way; it is a function, and so refused below.
  return !Object.hasOwn(value, '$') && Object.values(value).every((item) => isJson(item, depth + 1));
}

/**
 * @throws Error "An object could not be cloned: …" for functions, symbols, promises, weak and cyclic
 *   structures
 */
export function encode(value: unknown): Encoded {
  return isJson(value, 0) ? { $: 'json', v: value as Encoded } : encodeValue(value, new Set());
}

function decodeBytes(of: string, bytes: Uint8Array<ArrayBuffer>): unknown {
  return of === 'ArrayBuffer' ? bytes.buffer : new ARRAYS[of as ArrayName](bytes.buffer);
}

function decodeError([name, message, stack]: string[]): Error {
  return Object.defineProperties(new Error(message), {
    name: { value: name, configurable: true, writable: true },
    stack: { value: stack, configurable: true, writable: true },
  });
}

// fromEntries defines properties rather than assigning them, so a key `__proto__` stays data.
function decodeRecord(record: { [key: string]: Encoded }): unknown {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, decode(item)]));
}

/** Turns what `encode` made back into values of the world it runs in. */
export function decode(node: Encoded): unknown {
  if (node === null || typeof node !== 'object') return node;
  if (Array.isArray(node)) return node.map(decode);
  if (!Object.hasOwn(node, '$')) return decodeRecord(node);
  const { $: tag, v } = node;
  switch (tag) {
    case 'json':
      return v;
    case 'undefined':
      return undefined;
    case 'number':
      return Number(v);
    case 'bigint':
      return BigInt(v as string);
    case 'date':
      return new Date(decode(v as Encoded) as number);
    case 'map':
      return new Map(decode(v as Encoded) as [unknown, unknown][]);
    case 'set':
      return new Set(decode(v as Encoded) as unknown[]);
    case 'error':
      return decodeError(v as string[]);
    case 'regexp':
      return new RegExp((v as string[])[0] ?? '', (v as string[])[1]);
    case 'bytes':
      return decodeBytes(node['of'] as string, fromBase64(v as string));
    case 'object':
      return decodeRecord(v as { [key: string]: Encoded });
    default:
      throw new Error(`Unknown value on the wire: ${JSON.stringify(tag)}.`);
  }
}
