/** What every page may have to say of the basket: whatever else there is to say waits in basket-notices.ts. */
export const basketMessages = {
  unreadable:
    'Part of your basket could not be read, so we took it out. Please check what is left.',
}
