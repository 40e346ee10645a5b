export * from './address';
export * from './judge';
export * from './manifest';
export * from './refusals';
