/** Exactness of a published number: as stated, over it, under it, or about it. */
export type Qualifier = 'eq' | 'gt' | 'lt' | 'about';
