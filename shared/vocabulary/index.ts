export * from './words';
export * from './look';
