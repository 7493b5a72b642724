/** Version of this library, as in its package; a test holds the two together. */
export const VERSION = '0.1.0';
