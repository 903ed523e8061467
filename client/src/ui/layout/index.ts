export { SceneHeader, type SceneHeaderProps } from './SceneHeader.tsx';
export { tinted, type Tint } from './tint.ts';
export { ConversationLayout, type ConversationLayoutProps } from './ConversationLayout.tsx';
export { MainLayout, type MainLayoutProps } from './MainLayout.tsx';
export { SignInLayout, type SignInLayoutProps } from './SignInLayout.tsx';
