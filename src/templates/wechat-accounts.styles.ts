import { css } from 'lit';

/** Accounts in WeChat, with codes that a phone can read from a screen. */
export const wechatStyles = css`
  .wechat,
  .account {
    display: grid;
    justify-items: start;
    gap: 0.3em;
  }

  .wechat .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.3em;
  }

  .account-code {
    width: 9em;
    height: 9em;
    padding: 0.5em;
    border-radius: var(--_radius);
    background: #fff;
    color: #000; /* its words, where it cannot be loaded */
    object-fit: contain;
  }
`;
