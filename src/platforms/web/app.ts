import { randomUUID } from 'node:crypto';
import { OpenAPIHono } from '@hono/zod-openapi';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { addAccounts } from './accounts.js';
import { addAlerts } from './alerts.js';
import { addAnnouncementSteps } from './announcement-steps.js';
import { addAnnouncements } from './announcements.js';
import { addAppeals } from './appeals.js';
import { addAudit } from './audit.js';
import { createBodyLimit, jsonOnly } from './body.js';
import { addCampaigns } from './campaigns.js';
import { addCaseBulk } from './case-bulk.js';
import { addCaseExport } from './case-export.js';
import { addCaseSteps } from './case-steps.js';
import { addCases } from './cases.js';
import { addChat } from './chat.js';
import { addComments } from './comments.js';
import { createCsrf } from './csrf.js';
import { addDocs } from './docs.js';
import { addEntrances } from './entrances.js';
import type { WebApp, WebEnv } from './env.js';
import { answerError, createErrorHandler, createValidationHook } from './errors.js';
import { addFacts } from './facts.js';
import { addFaq } from './faq.js';
import { addFilters } from './filters.js';
import { addFirstView } from './first-view.js';
import { addHandovers } from './handovers.js';
import { addHealth, createMeasure } from './health.js';
import { addHouse } from './house.js';
import { HttpError } from './http-error.js';
import type { Kit } from './kit.js';
import { createLanguage } from './language.js';
import { addLists } from './lists.js';
import { addNotices } from './notices.js';
import { addOwnAccount } from './own-account.js';
import { addOwnFactor } from './own-factor.js';
import { addOwnPasskeys } from './own-passkeys.js';
import { addOwnPassword } from './own-password.js';
import { addPages } from './pages.js';
import { addPasskeyEntrance } from './passkey-entrance.js';
import { addPictures } from './pictures.js';
import { addPrivacy } from './privacy.js';
import { addQueues } from './queues.js';
import { addRaids } from './raids.js';
import { addReviews } from './reviews.js';
import { addRoom } from './room.js';
import { addRuleFiles } from './rule-files.js';
import { addRuleHits } from './rule-hits.js';
import { addRuleLab } from './rule-lab.js';
import { addRuleUndo } from './rule-undo.js';
import { addRules } from './rules.js';
import { createSecurityHeaders } from './security-headers.js';
import { addSingleSignOn } from './single-sign-on.js';
import { addSpaces } from './spaces.js';
import { addStaff } from './staff.js';
import { addStatistics } from './statistics.js';
import { addTalk } from './talk.js';
import { addTelegramHook } from './telegram-hook.js';
import { addUnanswered } from './unanswered.js';

/** All routes behind the checks that every request passes, in their order. */
export function createApp(kit: Kit): WebApp {
  const { parts } = kit;
  const app: WebApp = new OpenAPIHono<WebEnv>({ defaultHook: createValidationHook(parts.i18n) });
  app.onError(createErrorHandler(parts));
  app.notFound((c) => answerError(c, parts.i18n, new HttpError(404, 'no-such-page')));
  app.use(createMeasure(parts));
  app.use(createSecurityHeaders(parts.config));
  app.use(async (c, next) => {
    c.set('reference', randomUUID());
    await next();
  });
  app.use(createLanguage(parts.i18n));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) => {
        c.header('Allow', methods.join(', '));
        return answerError(c, parts.i18n, new HttpError(405, 'wrong-method'));
      },
    }),
  );
  const limitBody = createBodyLimit(parts.services.rules);
  app.use('/api/*', limitBody, createCsrf(parts.config.publicUrl), jsonOnly);
  addRoutes(app, kit);
  return app;
}

function addRoutes(app: WebApp, kit: Kit): void {
  addChat(app, kit);
  addFacts(app, kit);
  addFirstView(app, kit);
  addPictures(app, kit);
  addRoom(app, kit);
  addCampaigns(app, kit);
  addComments(app, kit);
  addEntrances(app, kit);
  addSingleSignOn(app, kit);
  addPasskeyEntrance(app, kit);
  addStaff(app, kit);
  addAccounts(app, kit);
  addOwnAccount(app, kit);
  addOwnPassword(app, kit);
  addOwnPasskeys(app, kit);
  addOwnFactor(app, kit);
  addAudit(app, kit);
  addHouse(app, kit);
  addCaseExport(app, kit);
  addCases(app, kit);
  addCaseSteps(app, kit);
  addSpaces(app, kit);
  addRaids(app, kit);
  addQueues(app, kit);
  addAlerts(app, kit);
  addFilters(app, kit);
  addCaseBulk(app, kit);
  addStatistics(app, kit);
  addReviews(app, kit);
  addAnnouncements(app, kit);
  addAnnouncementSteps(app, kit);
  addHandovers(app, kit);
  addTalk(app, kit);
  addNotices(app, kit);
  addLists(app, kit);
  addFaq(app, kit);
  addRuleFiles(app, kit);
  addRuleHits(app, kit);
  addRuleLab(app, kit);
  addRuleUndo(app, kit);
  addRules(app, kit);
  addUnanswered(app, kit);
  addAppeals(app, kit);
  addPrivacy(app, kit);
  addTelegramHook(app, kit);
  addHealth(app, kit);
  addDocs(app, kit);
  addPages(app, kit);
}
