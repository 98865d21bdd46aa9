import { lazy } from 'react';

// The queue is where a moderator's day begins: its script comes with the page, the others' when
// they are first entered. test/web/first-script.test.ts keeps the first one small.

export const AccountPage = lazy(async () => {
  const { AccountPage } = await import('./account/account-page.js');
  return { default: AccountPage };
});

export const AnnouncementsPage = lazy(async () => {
  const { AnnouncementsPage } = await import('./announcements/announcements-page.js');
  return { default: AnnouncementsPage };
});

export const AuditPage = lazy(async () => {
  const { AuditPage } = await import('./audit/audit-page.js');
  return { default: AuditPage };
});

export const ConversationsPage = lazy(async () => {
  const { ConversationsPage } = await import('./conversations/conversations-page.js');
  return { default: ConversationsPage };
});

export const FaqPage = lazy(async () => {
  const { FaqPage } = await import('./faq/faq-page.js');
  return { default: FaqPage };
});

export const NoticesPage = lazy(async () => {
  const { NoticesRoom } = await import('./notices/notices-room.js');
  return { default: NoticesRoom };
});

export const ReviewsPage = lazy(async () => {
  const { ReviewsRoom } = await import('./reviews/reviews-room.js');
  return { default: ReviewsRoom };
});

export const QueuesPage = lazy(async () => {
  const { QueuesPage } = await import('./queues/queues-page.js');
  return { default: QueuesPage };
});

export const RulesPage = lazy(async () => {
  const { RulesRoom } = await import('./rules/rules-room.js');
  return { default: RulesRoom };
});

export const SettingsPage = lazy(async () => {
  const { SettingsRoom } = await import('./settings/settings-room.js');
  return { default: SettingsRoom };
});

export const SpacesPage = lazy(async () => {
  const { SpacesPage } = await import('./spaces/spaces-page.js');
  return { default: SpacesPage };
});

export const StaffPage = lazy(async () => {
  const { StaffRoom } = await import('./staff/staff-room.js');
  return { default: StaffRoom };
});

export const StatisticsPage = lazy(async () => {
  const { StatisticsRoom } = await import('./statistics/statistics-room.js');
  return { default: StatisticsRoom };
});

export const UnansweredPage = lazy(async () => {
  const { UnansweredPage } = await import('./unanswered/unanswered-page.js');
  return { default: UnansweredPage };
});
