import {css} from 'lit';
import {cardStyles} from '../common/card-styles.ts';

/** A column of cards. */
export const practiceCardStyles = [
  cardStyles,
  css`
    :host {
      display: grid;
      gap: var(--gap);
    }
  `,
];
