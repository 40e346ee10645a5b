import { ADDRESSEE_INFO, type Query } from '@shared/domain';

/** "Author", "Source: Ida Roe". */
export const addressed = ({ to, name }: Pick<Query, 'to' | 'name'>): string =>
  name.trim() === '' ? ADDRESSEE_INFO[to].label : `${ADDRESSEE_INFO[to].label}: ${name.trim()}`;
