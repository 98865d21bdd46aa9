import { lazy } from 'react';

// A desk shows its ways side by side and never needs the menus: only a narrow page fetches them.

export const RoomMenu = lazy(async () => {
  const { RoomMenu } = await import('./room-menu.js');
  return { default: RoomMenu };
});

export const AccountMenu = lazy(async () => {
  const { AccountMenu } = await import('./account-menu.js');
  return { default: AccountMenu };
});
