import { afterEach, describe, expect, it } from 'vitest';
import { prefersReducedMotion } from './reducedMotion.ts';
import '../notice/toast.css';
import '../../styles/index.css';

describe('less motion', () => {
  afterEach(() => {
    delete document.documentElement.dataset['motion'];
    document.body.replaceChildren();
  });

  it('[LK13] is for who chose it in the app as for whose system asks for it', () => {
    const toast = document.body.appendChild(document.createElement('div'));
    toast.className = 'toast';
    expect(prefersReducedMotion()).toBe(false);
    expect(getComputedStyle(toast).animationDuration).toBe('0.5s, 0.5s');
    document.documentElement.dataset['motion'] = 'reduced';
    expect(prefersReducedMotion()).toBe(true);
    expect(getComputedStyle(toast).animationDuration).toBe('0.001s');
  });
});
