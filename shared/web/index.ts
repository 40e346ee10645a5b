export * from './address';
export { isPublic } from './special';
