// lightgen-service without LibTorch: only --synthetic makes pictures, and without it every job fails.
#include "app/service/service_main.h"

int main(int argc, char** argv) {
    return lightgen::service::serviceMain(
        argc,
        argv,
        []() -> lightgen::core::Result<std::unique_ptr<lightgen::core::Engine>> {
            return lightgen::core::fail(
                lightgen::core::ErrorCode::NotFound, "This service was built without an engine."
            );
        }
    );
}
