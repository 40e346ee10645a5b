export * from './address';
export { isPublic } from './special';
export * from './paper';
