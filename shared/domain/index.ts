export * from './words';
export * from './ids';
export * from './mark';
export * from './article';
export * from './command';
export * from './apply';
export * from './restore';
export * from './coverage';
