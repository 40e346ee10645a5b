export { StatusBar } from './StatusBar';
export { Strip, type StripHandle } from './Strip';
