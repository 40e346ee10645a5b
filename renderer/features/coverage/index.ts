export { FactTicks } from './FactTicks';
export { RulesForm } from './RulesForm';
export { StatusBar } from './StatusBar';
export { Strip, type StripHandle } from './Strip';
