import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { CheckReadiness } from '@ehc/casework';
import { AllowAnyone } from '../permission/allow';
import { Audit } from '../permission/audit';

/** What a load balancer asks. */
@Controller('health')
export class HealthController {
  constructor(private readonly checkReadiness: CheckReadiness) {}

  /** The process answers. */
  @Get('live')
  @AllowAnyone()
  @Audit('health.live')
  live() {
    return { live: true };
  }

  /** The process can do its work: the database answers. */
  @Get('ready')
  @AllowAnyone()
  @Audit('health.ready')
  async ready() {
    if (!(await this.checkReadiness.run())) throw new ServiceUnavailableException();
    return { ready: true };
  }
}
