/** Who reads figures: those who read all that they count. A figure that counts half of the records would be a wrong one. */
export const figureReaders = ['office-director', 'leading-group-member'] as const;
export const figureFreezers = ['office-director'] as const;
