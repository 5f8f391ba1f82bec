import { defineSubject } from '#platform/journal/subject.ts';

export const frozenFigureSubject = defineSubject({
  kind: 'frozen-figure',
  table: 'statistics.frozen_figure',
  sphere: 'business',
});
