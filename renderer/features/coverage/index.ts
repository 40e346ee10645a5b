export { FactTicks } from './FactTicks';
export { StatusBar } from './StatusBar';
export { Strip, type StripHandle } from './Strip';
