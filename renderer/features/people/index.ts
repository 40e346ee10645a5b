export { PeoplePane } from './PeoplePane';
