import { defineBackground } from 'wxt/utils/define-background';
import { answer } from '../../src/messages/messenger.ts';
import { evaluate } from '../../src/scoring/evaluate.ts';
import { shippedModel } from '../../src/scoring/model.ts';
import { offerLibrary } from './library-entries.ts';
import { readTab } from './read-tab.ts';
import { showQuoteInTab } from './show-quote-in-tab.ts';

export default defineBackground(() => {
  answer('scoreTab', async ({ tabId }) => {
    const read = await readTab(tabId);
    if ('error' in read) return read;
    const evaluation = evaluate(read.article);
    if ('error' in evaluation) return evaluation;
    return { page: { article: read.article, evaluation } };
  });
  answer('scoreText', async (text) => {
    const evaluation = evaluate(text);
    return 'error' in evaluation ? evaluation : { evaluation };
  });
  answer('modelDigest', async () => ({ digest: shippedModel().digest }));
  answer('showQuote', showQuoteInTab);
  offerLibrary();
});
