import { after } from 'next/server'
import { handleWebhook } from '@/lib/orders/handle-webhook'

export const POST = (request: Request) => handleWebhook(request, after)
