import './app/page';
import { start } from './app/start';

start(window.stet);
