resource "aws_lb" "web" {
  name         = "web"
  idle_timeout = 45
}

resource "aws_lb" "inner" {
  load_balancer_type = "network"
}
