import {css} from 'lit';

/** Controls that look alike on every screen. */
export const controlStyles = css`
  /* Unseen, over the whole of its label, which shows what is chosen. */
  input[type='radio'] {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  input[type='checkbox'] {
    flex: none;
    width: 24px;
    height: 24px;
    margin: 0;
    accent-color: var(--accent);
  }

  input[type='range'] {
    width: 100%;
    height: 44px;
    margin: 0;
    accent-color: var(--accent);
  }
`;
