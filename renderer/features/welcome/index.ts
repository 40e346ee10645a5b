export { Tour } from './Tour';
export { Welcome } from './Welcome';
export { WhoIsChecking } from './WhoIsChecking';
